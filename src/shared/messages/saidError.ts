import { messageOf } from '../errors/messageOf';
import type { Saying } from './saying';

/** An error whose message is said by a code, so that the page can say it in its language. In English it is the error's message. */
export class SaidError extends Error {
  constructor(
    message: string,
    readonly said: Saying<string> | undefined,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What an error says, by its code; nothing where it has none. */
export function saidOf(error: unknown): Saying<string> | undefined {
  return error instanceof SaidError ? error.said : undefined;
}

/** What crosses between processes of what is said: in English, and by its code where it has one. */
export interface SaidText {
  readonly message: string;
  readonly said?: Saying<string> | undefined;
}

/** What an error says, as it crosses. */
export function saidTextOf(error: unknown): SaidText {
  const said = saidOf(error);
  return { message: messageOf(error), ...(said && { said }) };
}
