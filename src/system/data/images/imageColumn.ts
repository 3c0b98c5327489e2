import type { Field } from '@shared/data/field';
import type { DataProblem } from '@shared/data/formats/problem';
import { UnreadableRows, type Column } from '../column';
import type { LocatedFile } from '../listing';
import type { ByteCache } from './byteCache';
import { decodedBytes, decodedShape, type DecodeTask } from './decodeJob';
import type { DecoderPool } from './decoderPool';
import { ignoredClass } from './maskValues';

export interface ImageColumnParts {
  readonly name: string;
  readonly classes?: readonly string[];
  /** Of each row. */
  readonly files: readonly LocatedFile[];
  readonly task: Extract<DecodeTask, { kind: 'image' | 'mask' }>;
  readonly pool: DecoderPool;
  readonly cache: ByteCache;
}

/** A column of images or masks that are decoded when they are read, as far as no cache holds them. */
export function imageColumn(parts: ImageColumnParts): Column {
  const { name, classes, files, task, pool, cache } = parts;
  const [shape, size] = [decodedShape(task), decodedBytes(task)];
  const field: Field = {
    ...{ name, kind: task.kind, shape, dtype: 'uint8' },
    ...(classes && { classes }),
    ...(task.kind === 'mask' && task.ignoredValue !== undefined && { ignoreIndex: ignoredClass }),
  };
  const keyOf = (row: number) => `${name}/${row}`;

  const read = async (rows: ArrayLike<number>) => {
    const data = new Uint8Array(rows.length * size);
    const wanted = Array.from(rows, (row, place) => ({ row, place })).filter(({ row, place }) => {
      const known = cache.get(keyOf(row));
      if (known) data.set(known, place * size);
      return !known;
    });
    const decoded = await pool.decode(
      wanted.map(({ row }) => files[row]!.location),
      task,
    );
    const troubles = new Map<number, DataProblem>();
    for (const [at, { row, place }] of wanted.entries()) {
      const result = decoded[at]!;
      if ('error' in result) {
        troubles.set(row, { file: files[row]!.path, said: result.error });
        continue;
      }
      const bytes = result.data as Uint8Array;
      data.set(bytes, place * size);
      cache.put(keyOf(row), bytes);
    }
    if (troubles.size > 0) throw new UnreadableRows(troubles);
    return { shape: [rows.length, ...shape], data };
  };
  return { field, read };
}
