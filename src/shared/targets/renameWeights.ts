import { weightsIn, type Network } from '../compiler/network';
import { permuteInto, permuteShape } from '../tensor/permute';
import { formatShape, sameShape, type Shape } from '../tensor/shape';
import type { NamedTensors, TensorData } from '../tensor/types';

export interface WeightRenaming {
  readonly from: string;
  readonly to: string;
  /** Carried out one after the other. */
  readonly steps: readonly PermutationStep[];
}

export interface PermutationStep {
  /** The shape in which the tensor is seen first; its own where absent. */
  readonly view?: Shape;
  readonly permutation: readonly number[];
}

/**
 * Weights under other names, their axes permuted. Throws where one is missing or has another shape than in the drawing, as
 * after the drawing was changed since it was trained.
 */
export function renameWeights(
  state: NamedTensors,
  network: Network,
  renamings: readonly WeightRenaming[],
): NamedTensors {
  const shapes = new Map<string, Shape>(weightsIn(network).map(({ name, weight }) => [name, weight.shape]));
  return new Map(
    renamings.map(({ from, to, steps }) => {
      const tensor = state.get(from);
      if (!tensor) throw new Error(`The weights have no tensor "${from}"; they belong to another drawing.`);
      const shape = shapes.get(from);
      if (shape && !sameShape(shape, tensor.shape))
        throw new Error(
          `The weight "${from}" was trained as ${formatShape(tensor.shape)}, and the drawing now needs ${formatShape(shape)}. ` +
            `Train the drawing again, or export the code without weights.`,
        );
      return [to, steps.reduce(permute, tensor)];
    }),
  );
}

function permute(tensor: TensorData, { view = tensor.shape, permutation }: PermutationStep): TensorData {
  const data = new Float32Array(tensor.data.length);
  permuteInto(data, tensor.data, view, permutation);
  return { shape: permuteShape(view, permutation), data };
}
