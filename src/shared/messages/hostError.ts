import { hostInEnglish, type HostSaying } from './hostSaying';
import { SaidError } from './saidError';

/** An error that is a message of the host. */
export class HostError extends SaidError {
  declare readonly said: HostSaying;

  constructor(said: HostSaying, options?: ErrorOptions) {
    super(hostInEnglish(said), said, options);
  }
}
