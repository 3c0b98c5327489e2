import { useStore } from 'zustand';
import { sentence, type Name, type Part, type Saying } from '@shared/messages/saying';
import { languageStore, wordsOf } from './currentWords';
import { messagesWords } from './english/messages';
import { nameIn } from './told';

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

const nameOf = (name: Name): string => nameIn(name, languageStore.getState().translated);
