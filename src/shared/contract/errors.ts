import { z } from 'zod';
import { SaidError } from '../messages/saidError';
import { isSaid, saidSchema } from './said';

/**
 * What crosses the border when a request fails. `invalid`: the request itself breaks the contract; `failed`: the host
 * could not do it, and `message` says why in words for people; `changed`: what is to be replaced changed meanwhile;
 * `memory`: there is too little memory for it. Both can be made again with `force`. `missing`: the data that a drawing names
 * are not on this machine; `unreachable`: no answer came.
 */
export const failureSchema = z.object({
  kind: z.enum(['invalid', 'failed', 'changed', 'memory', 'missing', 'unreachable']),
  message: z.string(),
  /** The message by its code, where it has one, so that it can be said in the page's language; else the message is shown. */
  said: z.preprocess((given) => (isSaid(given) ? given : undefined), saidSchema.optional()),
});

export type Failure = z.infer<typeof failureSchema>;

/** A failed request of the contract. Its message can be shown to users as it is. */
export class RequestError extends SaidError {
  override readonly name = 'RequestError';
  readonly kind: Failure['kind'];

  constructor({ kind, message, said }: Failure) {
    super(message, said);
    this.kind = kind;
  }
}
