import type { BlockProblem } from '../document/problem';
import type { Statement } from '../messages/saying';
import type { Recipe } from '../document/schema';

/** What still has to be drawn before the network can be trained and exported. */
export interface Missing extends Statement {
  /** The node; empty where it is the drawing as a whole. */
  readonly path: string;
  readonly port?: string;
}

export interface Problem extends BlockProblem {
  /** The node it stands at; empty where it is the drawing as a whole. */
  readonly path: string;
  readonly severity: 'error' | 'warning';
  /** The node inside a composite at which the trouble is, where this is what the composite says of it. */
  readonly cause?: string;
  /** Only training is barred: the drawing does not fit its data set, but it can be counted and exported. */
  readonly onlyTraining?: boolean;
  /** The field of the recipe that it is about, beside which it is shown. */
  readonly setting?: keyof Recipe;
  /** The edge it stands at, as `from → to` ends of the document, where it is one. */
  readonly edge?: { readonly from: readonly [string, string]; readonly to: readonly [string, string] };
}
