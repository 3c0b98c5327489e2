import { SayingError } from '../../messages/sayingError';

/** What is typed cannot be read. */
export class EntryError extends SayingError {
  override readonly name = 'EntryError';
}
