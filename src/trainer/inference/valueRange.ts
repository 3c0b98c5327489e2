import type { OpenedData } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';

/** Training examples that are looked at where not all are in memory. */
const looked = 500;

/** The least and the largest number of a field among training examples; nothing for fields of other kinds. */
export async function rangeOf(data: OpenedData, { name, kind }: Field): Promise<[number, number] | undefined> {
  const count = data.counts.train;
  if (kind !== 'numbers' || count === 0) return undefined;
  const places = Array.from({ length: Math.min(looked, count) }, (_, at) =>
    Math.floor((at * count) / Math.min(looked, count)),
  );
  const column = data.tables?.train.columns[name] ?? (await data.read('train', places, [name]))[name]!;
  let [least, largest] = [Infinity, -Infinity];
  for (const value of column.data) [least, largest] = [Math.min(least, value), Math.max(largest, value)];
  return Number.isFinite(least) && Number.isFinite(largest) ? [least, largest] : undefined;
}
