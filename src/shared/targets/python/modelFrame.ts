import type { Drawing } from './drawing';

/** What stands around a model in a file. */
export interface ModelFrame {
  /** The lines that import; what the model alone needs where absent. */
  readonly imports?: readonly string[];
  /** Lines after the imports. */
  readonly constants?: readonly string[];
  /** More lines of the file's docstring. */
  readonly notes?: readonly string[];
  /** Names that the rest of the file defines or imports. */
  readonly reserved?: readonly string[];
  /** Whether the file prepares images itself: then it has no `preprocess`. */
  readonly isScript?: boolean;
}

/** The same drawing, of which nobody needs to know how images are prepared. */
export function withoutPreprocessing({ preprocessing: _, ...drawing }: Drawing): Drawing {
  return { ...drawing, trained: false };
}
