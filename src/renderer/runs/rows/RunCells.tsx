import type { RunRow } from '@shared/contract/runRecords';
import { runColumns } from './runColumns';

/** A run's cells after its name, in tables of runs. */
export function RunCells({ row }: { readonly row: RunRow }) {
  return runColumns.map(({ id, number, show }) => (
    <td key={id} className={number ? 'number' : undefined}>
      {show(row)}
    </td>
  ));
}
