import { SayingError } from '../messages/sayingError';
import { say, type Saying } from '../messages/saying';

/** A file that can't be read as a drawing: where, what was expected there, and what was found. */
export class DocumentError extends SayingError {
  override readonly name = 'DocumentError';

  constructor(
    /** The place in the file, `nodes[3].parameters.kernel`; empty for the file as a whole. */
    readonly path: string,
    /** What was expected there, and what was found. */
    fault: Saying,
  ) {
    super(path ? say('reading', 'at', path, fault) : fault);
  }
}
