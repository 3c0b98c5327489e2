/** A file that cannot be read as a drawing: where in it, what was expected there and what came. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';

  constructor(
    /** The place in the file, `nodes[3].parameters.kernel`; empty for the file as a whole. */
    readonly path: string,
    /** What was expected there, and what came. */
    readonly expectation: string,
  ) {
    super(path ? `${path}: ${expectation}` : expectation);
  }
}
