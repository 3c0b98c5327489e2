import type { Shape } from './shape';

/** `uint8` is for what only lies in memory, such as pixels: ops compute with it after a cast. */
export type DType = 'float32' | 'int32' | 'uint8' | 'bool';

/** What is known of a tensor before it has a value. `shape` here includes every axis, the batch too. */
export interface TensorType {
  readonly shape: Shape;
  readonly dtype: DType;
}

/** A tensor's values in row-major order. */
export interface TensorData {
  readonly shape: Shape;
  readonly data: Float32Array | Int32Array | Uint8Array;
}

/** Tensors by name. Weights are named `node/weight`, those inside composites `outer/inner/weight`; channels last. */
export type NamedTensors = ReadonlyMap<string, TensorData>;
