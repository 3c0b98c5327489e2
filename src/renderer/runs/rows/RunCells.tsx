import type { RunRow } from '@shared/contract/runRecords';
import { runColumns } from './runColumns';

/** A run's cells after its name, in tables of runs. */
export function RunCells({ row }: { readonly row: RunRow }) {
  return runColumns.map(({ title, number, show }) => (
    <td key={title} className={number ? 'number' : undefined}>
      {show(row)}
    </td>
  ));
}
