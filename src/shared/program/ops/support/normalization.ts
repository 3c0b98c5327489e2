import { formatShape } from '../../../tensor/shape';
import type { TensorType } from '../../../tensor/types';
import { checkAxis } from './axes';

export type BatchNormAttributes = {
  /** The axis of channels; statistics are taken over all others. */
  readonly axis: number;
  readonly epsilon: number;
};

/** Throws unless all vectors have one element a channel. */
export function checkVectors(op: string, input: TensorType, vectors: readonly TensorType[], axis: number): void {
  checkAxis(op, axis, input.shape);
  const channels = input.shape[axis]!;
  for (const { shape } of vectors) {
    if (shape.length !== 1 || shape[0] !== channels) {
      throw new Error(
        `${op} needs vectors of ${channels}, the channels of ${formatShape(input.shape)}; got ${formatShape(shape)}.`,
      );
    }
  }
}

/** ONNX normalises along the second axis alone. */
export function requireSecondAxis(op: string, axis: number): void {
  if (axis !== 1)
    throw new Error(`ONNX has ${op} for channels in axis 1 only; they are in axis ${axis}. Lower with NCHW.`);
}

export function otherAxes(rank: number, axis: number): number[] {
  return Array.from({ length: rank }, (_, each) => each).filter((each) => each !== axis);
}
