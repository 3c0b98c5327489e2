import type { OpenedData } from '@shared/data/dataset';
import { spread } from '@shared/data/spread';
import { pickExamples } from '@shared/data/table';

/** The same data with at most so many examples in its test set, equally spaced. */
export function sampledTest(data: OpenedData, most: number): OpenedData {
  const { counts, tables } = data;
  if (counts.test <= most) return data;
  const places = Int32Array.from(spread(most, counts.test));
  return {
    ...data,
    counts: { ...counts, test: most },
    ...(tables && { tables: { ...tables, test: { count: most, columns: pickExamples(tables.test, places) } } }),
    read: (split, wanted, fields) =>
      data.read(split, split === 'test' ? Array.from(wanted, (place) => places[place]!) : wanted, fields),
  };
}
