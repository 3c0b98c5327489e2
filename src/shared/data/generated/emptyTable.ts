import { sizeOf } from '../../tensor/shape';
import type { TensorData } from '../../tensor/types';
import type { Field } from '../field';
import type { Table } from '../table';

const arrays = { uint8: Uint8Array, int32: Int32Array, float32: Float32Array } as const;

/** Bytes of one example of these fields. */
export function exampleBytes(fields: readonly Pick<Field, 'shape' | 'dtype'>[]): number {
  return fields.reduce((sum, { shape, dtype }) => sum + sizeOf(shape) * arrays[dtype].BYTES_PER_ELEMENT, 0);
}

/** A table of zeros, to be filled in. */
export function emptyTable(fields: readonly Field[], count: number): Table {
  const columns = fields.map(({ name, shape, dtype }): [string, TensorData] => [
    name,
    { shape: [count, ...shape], data: new arrays[dtype](count * sizeOf(shape)) },
  ]);
  return { count, columns: Object.fromEntries(columns) };
}
