import { useStore } from 'zustand';
import { toldOfError, type Told } from '@shared/messages/saidError';
import { languageStore } from './currentWords';
import { toldIn } from './told';

/** What an error says in the page’s language, as of now. English is as it came: the page does not load these texts twice. */
export function sentenceOfError(error: unknown): string {
  return sentenceOfTold(toldOfError(error));
}

/** The same for a component, which follows a change of language. */
export function useErrorSentence(): typeof sentenceOfError {
  useStore(languageStore);
  return sentenceOfError;
}

/** The same for what the host says in its answers and events. */
export const sentenceOfTold = (told: Told): string => toldIn(told, languageStore.getState().translated);
