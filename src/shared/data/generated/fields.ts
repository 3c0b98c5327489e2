import type { Field } from '../field';

/** A field without its name. */
export type FieldForm = Omit<Field, 'name'>;

export const imageField = (height: number, width: number, channels: number): FieldForm => ({
  kind: 'image',
  shape: [height, width, channels],
  dtype: 'uint8',
});

/** @param shape [height, width], or [positions] */
export const maskField = (shape: readonly number[], classes: readonly string[]): FieldForm => ({
  kind: 'mask',
  shape,
  dtype: 'uint8',
  classes,
});

/** @param classes at most 256 names */
export const classField = (classes: readonly string[]): FieldForm => ({
  kind: 'class',
  shape: [],
  dtype: 'uint8',
  classes,
});

export const numbersField = (values: number): FieldForm => ({ kind: 'numbers', shape: [values], dtype: 'float32' });

/** @param dtype `uint8` for one-hot sequences */
export const sequenceField = (positions: number, channels: number, dtype: 'uint8' | 'float32'): FieldForm => ({
  kind: 'sequence',
  shape: [positions, channels],
  dtype,
});

export const tokensField = (positions: number, vocabulary: readonly string[]): FieldForm => ({
  kind: 'tokens',
  shape: [positions],
  dtype: 'int32',
  classes: vocabulary,
});

export const graphField = (nodes: number): FieldForm => ({ kind: 'graph', shape: [nodes, nodes], dtype: 'float32' });
