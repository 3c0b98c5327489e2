import { SaidError } from './saidError';
import { inEnglish, type Saying } from './saying';

/** An error that is a message which the page has too. See `HostError` for the others. */
export class SayingError extends SaidError {
  declare readonly said: Saying;

  constructor(said: Saying) {
    super(inEnglish(said), said);
  }
}
