import type { BlockLibrary } from '../../blocks/library';
import type { ExpressionScope } from '../../document/expression';

/** What holds for all nodes of one drawing, or of one use of a composite. */
export interface Surroundings {
  readonly library: BlockLibrary;
  /** What paths inside begin with: empty, or `res1/`. */
  readonly prefix: string;
  /** What paths of weights inside begin with: the prefix, or that of the composite whose weights this use has. */
  readonly weightsPrefix: string;
  readonly values: ExpressionScope;
  readonly readOnly: boolean;
  /** Inside one node that is repeated, which says itself what is wrong with its parameters. */
  readonly isChain: boolean;
  /** How many composites around are time distributed, and so all that is inside. */
  readonly timeAxes: number;
}
