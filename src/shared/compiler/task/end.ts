import type { Shape } from '../../tensor/shape';

/** An Input or Output of a drawing. */
export interface End {
  readonly path: string;
  /** Of one example; for an Output, what arrives there. Undefined where it is not known. */
  readonly shape: Shape | undefined;
}
