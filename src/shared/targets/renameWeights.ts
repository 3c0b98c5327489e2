import { weightsIn, type Network } from '../compiler/network';
import { permuteInto, permuteShape } from '../tensor/permute';
import { formatShape, sameShape, sizeOf, type Shape } from '../tensor/shape';
import type { NamedTensors, TensorData } from '../tensor/types';
import { refusal, refused } from './refusal';

export interface WeightRenaming {
  readonly from: string;
  /** Those of one name become one tensor, joined along their first axis in this order. */
  readonly to: string;
  /** Carried out one after the other. */
  readonly steps: readonly WeightStep[];
}

export type WeightStep = PermutationStep | PartsStep | ZerosStep;

export interface PermutationStep {
  /** The shape in which the tensor is seen first; its own where absent. */
  readonly view?: Shape;
  readonly permutation: readonly number[];
}

/** Picks parts of an axis, in an order: the gates of a recurrence, or one row of biases. */
export interface PartsStep {
  /** The shape in which the tensor is seen first. */
  readonly view: Shape;
  readonly axis: number;
  readonly order: readonly number[];
  /** The shape of the result. */
  readonly shape: Shape;
}

/** Zeros of the same shape, for a weight that the drawing does not have. */
export interface ZerosStep {
  readonly zeros: true;
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
  const renamed = new Map<string, TensorData>();
  for (const { from, to, steps } of renamings) {
    const tensor = state.get(from);
    if (!tensor) throw refused(refusal('missingWeight', from));
    const shape = shapes.get(from);
    if (shape && !sameShape(shape, tensor.shape))
      throw refused(refusal('otherWeight', from, formatShape(tensor.shape), formatShape(shape)));
    const before = renamed.get(to);
    const part = steps.reduce(carryOut, tensor);
    renamed.set(to, before ? join(before, part) : part);
  }
  return renamed;
}

function join(first: TensorData, second: TensorData): TensorData {
  const data = new Float32Array(first.data.length + second.data.length);
  data.set(first.data);
  data.set(second.data, first.data.length);
  return { shape: [first.shape[0]! + second.shape[0]!, ...first.shape.slice(1)], data };
}

function carryOut(tensor: TensorData, step: WeightStep): TensorData {
  if ('permutation' in step) return permute(tensor, step);
  return 'order' in step ? pick(tensor, step) : { ...tensor, data: new Float32Array(tensor.data.length) };
}

function pick(tensor: TensorData, { view, axis, order, shape }: PartsStep): TensorData {
  const [extent, inner] = [view[axis]!, sizeOf(view.slice(axis + 1))];
  const data = new Float32Array(sizeOf(shape));
  for (let outer = 0, place = 0; outer < sizeOf(view.slice(0, axis)); outer++)
    for (const part of order) {
      const start = (outer * extent + part) * inner;
      data.set(tensor.data.subarray(start, start + inner), place);
      place += inner;
    }
  return { shape, data };
}

function permute(tensor: TensorData, { view = tensor.shape, permutation }: PermutationStep): TensorData {
  const data = new Float32Array(tensor.data.length);
  permuteInto(data, tensor.data, view, permutation);
  return { shape: permuteShape(view, permutation), data };
}
