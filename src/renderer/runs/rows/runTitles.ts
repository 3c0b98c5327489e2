import type { RunRow } from '@shared/contract/runRecords';

const minute = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
// Creating a format takes as long as hundreds of uses.
const thisYear = new Intl.DateTimeFormat('en-GB', minute);
const anyYear = new Intl.DateTimeFormat('en-GB', { ...minute, year: 'numeric' });

/** Titles of compared runs: their names, with the start time where names are equal. */
export function titlesOf(rows: readonly Pick<RunRow, 'name' | 'startedAt'>[]): readonly string[] {
  const names = rows.map(({ name }) => name);
  return rows.map(({ name, startedAt }) =>
    names.filter((other) => other === name).length > 1 ? `${name}, ${formatWhen(startedAt)}` : name,
  );
}

/** `21 Nov, 14:05`; of another year `21 Nov 2025, 14:05`. */
export function formatWhen(milliseconds: number, now = new Date()): string {
  const when = new Date(milliseconds);
  return (when.getFullYear() === now.getFullYear() ? thisYear : anyYear).format(when);
}
