import type { RunRow } from '@shared/contract/runRecords';
import { formatWhen } from '../../format/when';

/** Titles of compared runs: their names, with the start time where names are equal. */
export function titlesOf(rows: readonly Pick<RunRow, 'name' | 'startedAt'>[]): readonly string[] {
  const names = rows.map(({ name }) => name);
  return rows.map(({ name, startedAt }) =>
    names.filter((other) => other === name).length > 1 ? `${name}, ${formatWhen(startedAt)}` : name,
  );
}
