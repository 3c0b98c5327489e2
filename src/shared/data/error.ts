import { HostError } from '../messages/hostError';

/** A data set that can't be used. The message names the file, what was expected and what was found. */
export class DatasetError extends HostError {
  override readonly name = 'DatasetError';
}
