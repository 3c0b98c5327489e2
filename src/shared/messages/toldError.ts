import { toldInEnglish, type HostSaying } from './hostSaying';
import { SaidError } from './saidError';

/** An error that is a message of the host. */
export class ToldError extends SaidError {
  constructor(said: HostSaying, options?: ErrorOptions) {
    super(toldInEnglish(said), said, options);
  }
}
