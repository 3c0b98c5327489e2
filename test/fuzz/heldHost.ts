import { z } from 'zod';
import { decode, dispatch, encode } from '@shared/contract/codec';
import type { Handlers } from '@shared/contract/contract';
import { RequestError } from '@shared/contract/errors';
import type { NetloomHost } from '@host/index';

/** Errors that nobody wrote for people: of the language, of a schema, of the system. */
const isRaw = (error: unknown): boolean =>
  !(error instanceof Error) ||
  (!(error instanceof RequestError) &&
    (error instanceof z.ZodError ||
      /^(Type|Range|Syntax|Reference|URI|Eval|Sqlite)Error$/.test(error.name) ||
      /^(E[A-Z]{3,}|SQLITE_\w+|ERR_\w+)$/.test(String((error as NodeJS.ErrnoException).code))));

/** A host whose answers are held to the contract: asked over bytes, as both transports ask. */
export class HeldHost {
  /** Why the last request failed, in the host's words. */
  failure = '';
  private raw: unknown;
  private readonly handlers: Handlers;

  constructor(host: NetloomHost) {
    const watched = Object.entries(host.handlers).map(([name, handler]) => [name, this.watch(handler as never)]);
    this.handlers = Object.fromEntries(watched) as Handlers;
  }

  /** Throws where the answer breaks the contract, or where the host failed with an error that it did not mean. */
  async ask(name: string, input: unknown): Promise<unknown> {
    this.raw = undefined;
    const outcome = await dispatch(this.handlers, name, decode(encode(input)));
    encode(outcome);
    if (this.raw !== undefined) throw new Error(`${name} failed with a raw error`, { cause: this.raw });
    if ('value' in outcome) return outcome.value;
    const { message } = outcome.failure;
    if (message === '' || message.includes('breaks the contract')) throw new Error(`${name}: "${message}"`);
    this.failure = message;
    return undefined;
  }

  private watch(handler: (input: unknown) => Promise<unknown>) {
    return async (input: unknown) => {
      try {
        return await handler(input);
      } catch (error) {
        if (isRaw(error)) this.raw = error;
        throw error;
      }
    };
  }
}
