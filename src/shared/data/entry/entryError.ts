import { SaidError } from '../../messages/saidError';
import { inEnglish, type Saying } from '../../messages/saying';

/** What is typed cannot be read. */
export class EntryError extends SaidError {
  override readonly name = 'EntryError';
  declare readonly said: Saying;

  constructor(said: Saying) {
    super(inEnglish(said), said);
  }
}
