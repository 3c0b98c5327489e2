import { sentenceOfError } from '../words/errorSentence';
import { say } from './uiStore';

/** Runs an action. If it fails, a banner says what failed and why, and the result is `undefined`. */
export async function reporting<Value>(what: string, action: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await action();
  } catch (error) {
    say({ kind: 'error', text: `${what}: ${sentenceOfError(error)}` });
    return undefined;
  }
}
