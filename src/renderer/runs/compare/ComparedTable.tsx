import { useState } from 'react';
import type { RunRow } from '@shared/contract/runRecords';
import { RunCells } from '../rows/RunCells';
import { ariaSort, runColumns, type RunColumn } from '../rows/runColumns';
import { Swatch } from './Swatch';
import '../rows/runTable.css';

const nameColumn: RunColumn = { title: 'Run', value: ({ name }) => name, show: ({ name }) => name };

/** The figures of the compared runs, sortable. */
export function ComparedTable({ rows }: { readonly rows: readonly RunRow[] }) {
  const [order, setOrder] = useState<{ column: RunColumn; descending: boolean }>();
  const sorted = order ? sortRows(rows, order.column, order.descending) : rows;
  return (
    <div className="differences-scroll">
      <table className="runs-table" aria-label="Compared runs">
        <thead>
          <tr>
            {[nameColumn, ...runColumns].map((column) => {
              const isSorted = order?.column === column;
              const { title, number, value, help } = column;
              return (
                <th
                  key={title}
                  scope="col"
                  className={number ? 'number' : undefined}
                  aria-sort={value && ariaSort(isSorted, order?.descending ?? false)}
                >
                  {value ? (
                    <button
                      type="button"
                      title={help}
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
