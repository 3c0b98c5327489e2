import type { Feed, Task } from '@shared/compiler/task/task';
import type { Field } from '@shared/data/field';
import type { Columns } from '@shared/data/reader';
import { lookupTable, type Standardisation } from '@shared/data/standardise';
import type { TensorData } from '@shared/tensor/types';

/** Mean and deviation by the name of an image field. */
export type Standardisations = ReadonlyMap<string, Standardisation>;

/** What programs are told of a task's data: the field of each Input, by path, with its preparation, and the targets. */
export function programFields({ feeds, objectives }: Task<Field>, standardisations: Standardisations) {
  const inputs = feeds.map(({ path, field }) => {
    const standardisation = standardisations.get(field.name);
    return [path, { field, ...(standardisation && { standardisation }) }] as const;
  });
  return { inputs: Object.fromEntries(inputs), targets: objectives.map(({ field }) => field) };
}

/** Examples as a network's Inputs take them, by path: images standardised, float32; tokens int32. */
export function networkInputs(
  feeds: readonly Feed<Field>[],
  columns: Columns,
  standardisations: Standardisations,
): Record<string, TensorData> {
  return Object.fromEntries(
    feeds.map(({ path, field }) => [path, prepared(field, columns[field.name]!, standardisations.get(field.name))]),
  );
}

function prepared(
  { kind }: Field,
  { shape, data }: TensorData,
  standardisation: Standardisation | undefined,
): TensorData {
  if (kind === 'tokens') return { shape, data: data instanceof Int32Array ? data : Int32Array.from(data) };
  if (kind !== 'image' || !standardisation)
    return { shape, data: data instanceof Float32Array ? data : Float32Array.from(data) };
  const table = lookupTable(standardisation);
  const channels = shape.at(-1)!;
  return { shape, data: Float32Array.from(data, (byte, offset) => table[(offset % channels) * 256 + byte]!) };
}
