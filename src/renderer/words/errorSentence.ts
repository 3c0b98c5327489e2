import { useStore } from 'zustand';
import { saidTextOf, type SaidText } from '@shared/messages/saidError';
import { languageStore } from './currentWords';
import { saidIn } from './saidText';

/** What an error says in the page’s language, as of now. English is as it came: the page does not load these texts twice. */
export function sentenceOfError(error: unknown): string {
  return sentenceOfText(saidTextOf(error));
}

/** The same for a component, which follows a change of language. */
export function useErrorSentence(): typeof sentenceOfError {
  useStore(languageStore);
  return sentenceOfError;
}

/** The same for what the host says in its answers and events. */
export const sentenceOfText = (text: SaidText): string => saidIn(text, languageStore.getState().translated);
