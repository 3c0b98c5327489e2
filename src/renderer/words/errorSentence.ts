import { useStore } from 'zustand';
import { messageOf } from '@shared/errors/messageOf';
import { saidOf } from '@shared/messages/saidError';
import { canSay, sentence, type Saying } from '@shared/messages/saying';
import { languageStore } from './currentWords';
import { nameOf } from './sentence';

/** What the host says: in English, and by its code where it has one. */
export interface Told {
  readonly message: string;
  readonly said?: Saying<string> | undefined;
}

/** What an error says in the page’s language, as of now. English is as it came: the page does not load these texts twice. */
export function sentenceOfError(error: unknown): string {
  return sentenceOfTold({ message: messageOf(error), said: saidOf(error) });
}

/** The same for a component, which follows a change of language. */
export function useErrorSentence(): typeof sentenceOfError {
  useStore(languageStore);
  return sentenceOfError;
}

/** The same for what the host says in its answers and events. */
export function sentenceOfTold({ message, said }: Told): string {
  const { translated } = languageStore.getState();
  if (!said || !translated) return message;
  const sayings = { ...translated.messages, ...translated.hostMessages };
  // A host of another version may say what this page does not know.
  return canSay(said, sayings) ? sentence<string>(said, sayings, nameOf) : message;
}
