import type { Task } from '@shared/compiler/task/task';
import type { OpenedData } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import { measure, type Standardisation } from '@shared/data/standardise';
import type { TensorData } from '@shared/tensor/types';
import type { Standardisations } from '../data/networkInputs';

/** Images that are looked at where they are too many to be in memory. */
const measuredImages = 2000;

/**
 * Mean and deviation of every image field that is fed; without data, of those alone that are known.
 * @param known of the first one, where a checkpoint or weights say it
 */
export async function standardise(
  data: OpenedData | undefined,
  { feeds }: Task<Field>,
  known: Standardisation | undefined,
): Promise<Standardisations> {
  const found = new Map<string, Standardisation>();
  for (const { field } of feeds) {
    if (field.kind !== 'image' || found.has(field.name)) continue;
    const [first] = found.values();
    // Images side by side, such as those of a pair, stay comparable.
    const alike = first && first.mean.length === field.shape.at(-1) ? first : undefined;
    const standardisation = (found.size === 0 ? known : alike) ?? (data && measure(await imagesOf(data, field.name)));
    if (standardisation) found.set(field.name, standardisation);
  }
  return found;
}

/** The training images of a field, or equally spaced ones of them. */
async function imagesOf({ tables, counts, read }: OpenedData, field: string): Promise<TensorData> {
  if (tables) return tables.train.columns[field]!;
  const count = Math.min(measuredImages, counts.train);
  const places = Array.from({ length: count }, (_, index) => Math.floor((index * counts.train) / count));
  return (await read('train', places, [field]))[field]!;
}
