import { permuteInto, permuteShape } from '../tensor/permute';
import type { Shape } from '../tensor/shape';
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

/** Weights under other names, their axes permuted. Throws where one is missing. */
export function renameWeights(state: NamedTensors, renamings: readonly WeightRenaming[]): NamedTensors {
  return new Map(
    renamings.map(({ from, to, steps }) => {
      const tensor = state.get(from);
      if (!tensor) throw new Error(`The weights have no tensor "${from}"; they belong to another drawing.`);
      return [to, steps.reduce(permute, tensor)];
    }),
  );
}

function permute(tensor: TensorData, { view = tensor.shape, permutation }: PermutationStep): TensorData {
  const data = new Float32Array(tensor.data.length);
  permuteInto(data, tensor.data, view, permutation);
  return { shape: permuteShape(view, permutation), data };
}
