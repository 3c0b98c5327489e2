import { reducedShape } from '@shared/program/ops/support/axes';
import type { ReduceAttributes } from '@shared/program/ops/support/reduction';
import type { SoftmaxAttributes } from '@shared/program/ops/softmax';
import type { SoftmaxCrossEntropyAttributes } from '@shared/program/ops/softmaxCrossEntropy';
import { at, fill, offsetOf, positions, tensor, type Tensor } from './tensor';

type Inputs = readonly Tensor[];

const reduction =
  (combine: (values: readonly number[]) => number) =>
  ([input]: Inputs, { axes, keepDims = false }: ReduceAttributes) => {
    const kept = reducedShape(input!.shape, axes, true);
    const members = Array.from({ length: kept.reduce((product, extent) => product * extent, 1) }, (): number[] => []);
    for (const position of positions(input!.shape)) {
      const target = position.map((index, axis) => (axes.includes(axis) ? 0 : index));
      members[offsetOf(kept, target)]!.push(at(input!, position));
    }
    return [tensor(reducedShape(input!.shape, axes, keepDims), members.map(combine))];
  };

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function softmax(input: Tensor, axis: number): Tensor {
  return fill(input.shape, (position) => {
    const along = Array.from({ length: input.shape[axis]! }, (_, index) => at(input, position.with(axis, index)));
    const largest = Math.max(...along);
    return Math.exp(at(input, position) - largest) / sum(along.map((value) => Math.exp(value - largest)));
  });
}

export const reductions = {
  reduceSum: reduction(sum),
  reduceMean: reduction((values) => sum(values) / values.length),
  reduceMax: reduction((values) => Math.max(...values)),
  softmax: ([input]: Inputs, { axis }: SoftmaxAttributes) => [softmax(input!, axis)],
  softmaxCrossEntropy: ([logits, labels]: Inputs, { axis }: SoftmaxCrossEntropyAttributes) => {
    const probabilities = softmax(logits!, axis);
    return [
      fill(
        labels!.shape,
        (position) => -Math.log(at(probabilities, position.toSpliced(axis, 0, at(labels!, position)))),
      ),
      fill(logits!.shape, (position) => {
        const label = at(labels!, position.toSpliced(axis, 1));
        return at(probabilities, position) - Number(label === position[axis]);
      }),
    ];
  },
};
