import { useStore } from 'zustand';
import { listing, sentence, type Name, type Part, type Saying } from '@shared/messages/saying';
import { languageStore, wordsOf } from './currentWords';
import { messagesWords } from './english/messages';
import { nameIn } from './saidText';

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

/** `0, 3, 7`; the first ten and how many more. */
export function listed(names: readonly (string | number)[]): string {
  const some = listing(names);
  return typeof some === 'object' && 'group' in some
    ? sentenceOf(some)
    : names.join(wordsOf(messagesWords).parts.comma);
}

const nameOf = (name: Name): string => nameIn(name, languageStore.getState().translated);
