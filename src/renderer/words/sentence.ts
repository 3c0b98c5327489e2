import { useStore } from 'zustand';
import { sentence, type Name, type Part, type Saying } from '@shared/messages/saying';
import { languageStore, wordsOf } from './currentWords';
import { learningWords } from './english/learning';
import { messagesWords } from './english/messages';
import { metricsWords } from './english/metrics';

/** What a message says in the page’s language, as of now: for stores and handlers. @param part `brief` for a badge */
export function sentenceOf(said: Saying, part?: Part): string {
  return sentence(said, wordsOf(messagesWords), nameOf, part);
}

/** The same for a component, which follows a change of language. */
export function useSentence(): typeof sentenceOf {
  useStore(languageStore);
  return sentenceOf;
}

const nameIn: Readonly<Record<Name['of'], (key: string) => string | undefined>> = {
  loss: (key) => (wordsOf(learningWords).loss as Labels)[key]?.label,
  measure: (key) => {
    const { loss, named, inSentence } = wordsOf(metricsWords);
    const label = key === 'loss' ? loss : (named as Labels)[key]?.label;
    return label && inSentence(label);
  },
};

type Labels = Readonly<Record<string, { readonly label: string }>>;

/** English messages have the names as their sentences need them. */
function nameOf({ of, key, english }: Name): string {
  return languageStore.getState().language === 'english' ? english : (nameIn[of](key) ?? english);
}
