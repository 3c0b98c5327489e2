import { float32, type TensorFlowWriter } from '../../emit/tensorflow/writer';
import type { TensorType } from '../../tensor/types';
import type { BatchNormAttributes } from './normalization';

/** What the batch normalisation ops share: their kernel takes four axes with the channels last. */
export function tensorFlowBatchNorm(
  writer: TensorFlowWriter,
  { shape }: TensorType,
  { axis, epsilon }: BatchNormAttributes,
) {
  const there = [...shape.map((_, each) => each).filter((each) => each !== axis), axis];
  const moved = there.map((each) => shape[each]!);
  const channels = shape[axis]!;
  const count = shape.reduce((product, extent) => product * extent, 1) / channels;
  const fourAxes = moved.length === 4 ? moved : [count, 1, 1, channels];
  const common = { T: float32, U: float32, epsilon: { float: epsilon } };
  return {
    /** Elements of a channel. */
    count,
    images: (name: string) => {
      const last = writer.transpose(name, there);
      return moved.length === 4 ? last : writer.reshape(last, fourAxes);
    },
    back: (name: string) => {
      const shaped = moved.length === 4 ? name : writer.reshape(name, moved);
      return writer.transpose(
        shaped,
        shape.map((_, each) => there.indexOf(each)),
      );
    },
    training: { ...common, exponential_avg_factor: { float: 1 }, is_training: true },
    inference: { ...common, is_training: false },
    gradientOf: { ...common, is_training: true },
  };
}
