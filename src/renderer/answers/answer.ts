import type { Field } from '@shared/data/field';
import type { Shape } from '@shared/tensor/shape';
import type { SampleProps } from '../samples/sample';

/** What a network answers to one example at one of its outputs. */
export interface AnswerProps {
  /** What the output is compared with: what its values mean. */
  readonly target: Pick<Field, 'name' | 'kind' | 'classes'>;
  /** Of the output, channels last. */
  readonly shape: Shape;
  /** [...shape]: probabilities where the loss makes them from scores, else values; images from 0 to 1. */
  readonly values: ArrayLike<number>;
  /** The example's image, for what is drawn over it. */
  readonly image?: SampleProps['image'];
  /** Width in pixels of what is drawn. */
  readonly width: number;
}
