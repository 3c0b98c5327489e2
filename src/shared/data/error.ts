import { hostInEnglish, type HostSaying } from '../messages/hostSaying';
import { SaidError } from '../messages/saidError';

/** A data set that can't be used. The message names the file, what was expected and what was found. */
export class DatasetError extends SaidError {
  override readonly name = 'DatasetError';
  declare readonly said: HostSaying;

  constructor(said: HostSaying) {
    super(hostInEnglish(said), said);
  }
}
