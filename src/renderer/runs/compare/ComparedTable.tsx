import { useState } from 'react';
import type { RunRow } from '@shared/contract/runRecords';
import { RunCells } from '../rows/RunCells';
import { ariaSort, columnHelp, runColumns, type RunColumn } from '../rows/runColumns';
import { Swatch } from './Swatch';
import { useWords } from '../../words/currentWords';
import { runsWords } from '../../words/english/runs';
import '../rows/runTable.css';

const nameColumn: RunColumn = { id: 'run', value: ({ name }) => name, show: ({ name }) => name };

/** The figures of the compared runs, sortable. */
export function ComparedTable({ rows }: { readonly rows: readonly RunRow[] }) {
  const words = useWords(runsWords);
  const [order, setOrder] = useState<{ column: RunColumn; descending: boolean }>();
  const sorted = order ? sortRows(rows, order.column, order.descending) : rows;
  return (
    <div className="differences-scroll">
      <table className="runs-table" aria-label={words.comparedRuns}>
        <thead>
          <tr>
            {[nameColumn, ...runColumns].map((column) => {
              const isSorted = order?.column === column;
              const { id, number, value } = column;
              const title = words.columns[id];
              return (
                <th
                  key={id}
                  scope="col"
                  className={number ? 'number' : undefined}
                  aria-sort={value && ariaSort(isSorted, order?.descending ?? false)}
                >
                  {value ? (
                    <button
                      type="button"
                      title={columnHelp(words, id)}
                      onClick={() => setOrder({ column, descending: isSorted ? !order.descending : (number ?? false) })}
                    >
                      {title}
                      <span aria-hidden="true"> {isSorted ? (order.descending ? '↓' : '↑') : ''}</span>
                    </button>
                  ) : (
                    title
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.run}>
              <th scope="row">
                <Swatch index={rows.indexOf(row)} /> {row.name}
              </th>
              <RunCells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Rows without a value come last either way. */
export function sortRows(rows: readonly RunRow[], { value }: RunColumn, descending: boolean): readonly RunRow[] {
  const direction = descending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const [one, other] = [value?.(left), value?.(right)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    if (typeof one === 'string' || typeof other === 'string')
      return direction * String(one).localeCompare(String(other));
    return direction * (one - other);
  });
}
