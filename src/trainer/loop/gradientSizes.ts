import { weightsIn, type Network } from '@shared/compiler/network';
import type { RunEvent } from '@shared/contract/events';
import { sizeOf } from '@shared/tensor/shape';

/** By the path of each node that has weights which are trained. */
export type GradientSizes = Extract<RunEvent, { type: 'gradients' }>['nodes'];

/**
 * How large the gradients of nodes are.
 * @param squares as `results.squaredGradients`: one number a trained weight
 */
export function gradientSizes(network: Network, squares: ArrayLike<number>): GradientSizes {
  const sums = new Map<string, { squares: number; weights: number }>();
  const trained = weightsIn(network).filter(({ weight }) => weight.trainable);
  for (const [index, { weight, owner }] of trained.entries()) {
    const sum = sums.get(owner.path) ?? { squares: 0, weights: 0 };
    sum.squares += squares[index]!;
    sum.weights += sizeOf(weight.shape);
    sums.set(owner.path, sum);
  }
  return Object.fromEntries(
    [...sums].map(([path, sum]) => [
      path,
      { rootMeanSquare: Math.sqrt(sum.squares / sum.weights), weights: sum.weights },
    ]),
  );
}
