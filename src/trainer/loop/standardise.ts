import type { Task } from '@shared/compiler/task/task';
import type { OpenedData } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import type { Watched } from '@shared/data/progress';
import { standardisationOf } from '@shared/data/measured';
import type { Standardisation } from '@shared/data/standardise';
import type { Standardisations } from '../data/networkInputs';

/**
 * Mean and deviation of every image field that is fed; without data, of those alone that are known.
 * @param known of the first one, where a checkpoint or weights say it
 */
export async function standardise(
  data: OpenedData | undefined,
  { feeds }: Task<Field>,
  known: Standardisation | undefined,
  watched: Watched = {},
): Promise<Standardisations> {
  const found = new Map<string, Standardisation>();
  for (const { field } of feeds) {
    if (field.kind !== 'image' || found.has(field.name)) continue;
    const [first] = found.values();
    // Images side by side, such as those of a pair, stay comparable.
    const alike = first && first.mean.length === field.shape.at(-1) ? first : undefined;
    const standardisation =
      (found.size === 0 ? known : alike) ?? (data && (await standardisationOf(data, field, watched)));
    if (standardisation) found.set(field.name, standardisation);
  }
  return found;
}
