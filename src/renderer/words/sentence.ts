import { useStore } from 'zustand';
import { sentence, type Name, type Part, type Saying } from '@shared/messages/saying';
import { languageStore, wordsOf } from './currentWords';
import type { Words } from './english';
import { messagesWords } from './english/messages';

/** What a message says in the page’s language, as of now: for stores and handlers. Symbols are alike in all. @param part `brief` for a badge */
export function sentenceOf(said: Saying | string, part?: Part): string {
  if (typeof said === 'string') return said;
  return sentence(said, wordsOf(messagesWords), nameOf, part);
}

/** The same for a component, which follows a change of language. */
export function useSentence(): typeof sentenceOf {
  useStore(languageStore);
  return sentenceOf;
}

type Labels = Readonly<Record<string, { readonly label: string }>>;

const names: Readonly<Record<Name['of'], (words: Words, key: string) => string | undefined>> = {
  loss: ({ learning }, key) => (learning.loss as Labels)[key]?.label,
  format: ({ options }, key) => (options.dataset as Labels)[key]?.label,
  measure: ({ metrics }, key) => {
    const label = key === 'loss' ? metrics.loss : (metrics.named as Labels)[key]?.label;
    return label && metrics.inSentence(label);
  },
};

/** What a definition is called. English comes with the name: its areas of losses and metrics are not in the first load. */
export function nameOf({ of, key, english }: Name): string {
  const { translated } = languageStore.getState();
  return (translated && names[of](translated, key)) ?? english;
}
