import { hostInEnglish, type HostSaying } from '@shared/messages/hostSaying';
import { SaidError } from '@shared/messages/saidError';

/** What was given cannot be used: the drawing, the weights, an input. The message says what to give instead. */
export class Refusal extends SaidError {
  override readonly name = 'Refusal';

  /** @param said a message by its code, or words that are said in English alone */
  constructor(said: HostSaying | string, options?: ErrorOptions) {
    if (typeof said === 'string') super(said, undefined, options);
    else super(hostInEnglish(said), said, options);
  }
}
