import { z } from 'zod';
import type { TensorData } from '../tensor/types';
import type { Field } from './field';
import type { Columns } from './reader';

const arrays = { uint8: Uint8Array, int32: Int32Array, float32: Float32Array } as const;

/** Values of some examples by field, as bytes in little-endian order. */
export const columnBytesSchema = z.record(
  z.string(),
  z.object({ shape: z.array(z.number().int()), bytes: z.instanceof(Uint8Array) }),
);

export type ColumnBytes = z.input<typeof columnBytesSchema>;

/** Columns to be sent. */
export function toBytes(columns: Columns): ColumnBytes {
  return Object.fromEntries(
    Object.entries(columns).map(([name, { shape, data }]) => [name, { shape: [...shape], bytes: bytesOf(data) }]),
  );
}

/** The values of a field, [examples, …field.shape]; nothing where they were not sent. */
export function valuesOf({ name, dtype }: Pick<Field, 'name' | 'dtype'>, columns: ColumnBytes): TensorData | undefined {
  const column = columns[name];
  return column && { shape: column.shape, data: numbersOf(dtype, column.bytes) };
}

/** Numbers as their bytes in little-endian order, where they lie. */
export function bytesOf(data: TensorData['data']): Uint8Array<ArrayBuffer> {
  return new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
}

/** The numbers that bytes stand for. Throws a `RangeError` where a number is cut short. */
export function numbersOf(dtype: Field['dtype'], bytes: Uint8Array): TensorData['data'] {
  // Copied: bytes in the middle of a message need not begin where a number may.
  return new arrays[dtype](new Uint8Array(bytes).buffer);
}
