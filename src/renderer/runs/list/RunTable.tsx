import { useEffect, useRef, type KeyboardEvent } from 'react';
import { ariaSort, runColumns } from '../rows/runColumns';
import { sortBy, useRuns } from '../rows/runListStore';
import { RunTableRow } from './RunTableRow';
import type { RunPages } from './useRunPages';
import { rowHeight, useVisibleRows } from './useVisibleRows';
import '../rows/runTable.css';

/** A sortable table of runs; only visible rows are rendered. */
export function RunTable({ pages }: { readonly pages: RunPages }) {
  const box = useRef<HTMLDivElement>(null);
  const { total, need, row } = pages;
  const { first, last } = useVisibleRows(box, total);
  useEffect(() => need(first, last), [need, first, last]);
  const indices = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <div className="runs-scroll" ref={box}>
      <table className="runs-table" aria-label="Runs" aria-rowcount={total + 1} onKeyDown={moveFocus}>
        <RunTableHead />
        <tbody>
          {first > 0 && <Gap rows={first} />}
          {indices.map((index) => {
            const run = row(index);
            return run ? <RunTableRow key={run.run} index={index} row={run} /> : <Gap key={index} rows={1} />;
          })}
          {last < total - 1 && <Gap rows={total - 1 - last} />}
        </tbody>
      </table>
    </div>
  );
}

function RunTableHead() {
  const sort = useRuns((state) => state.sort);
  const descending = useRuns((state) => state.descending);
  const arrow = descending ? '↓' : '↑';
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          <span className="visually-hidden">Chosen</span>
        </th>
        <th scope="col">
          <span className="visually-hidden">Actions</span>
        </th>
        {[{ title: 'Run', key: 'name' as const, number: false, help: undefined }, ...runColumns].map(
          ({ title, key, number = false, help }) =>
            key ? (
              <th
                key={title}
                scope="col"
                className={number ? 'number' : undefined}
                aria-sort={ariaSort(sort === key, descending)}
              >
                <button type="button" title={help} onClick={() => sortBy(key, number)}>
                  {title}
                  <span aria-hidden="true"> {sort === key ? arrow : ''}</span>
                </button>
              </th>
            ) : (
              <th key={title} scope="col">
                {title}
              </th>
            ),
        )}
      </tr>
    </thead>
  );
}

/** A gap in place of rows that are not rendered. */
function Gap({ rows }: { readonly rows: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={runColumns.length + 3} style={{ height: rows * rowHeight, padding: 0, border: 0 }} />
    </tr>
  );
}

/** Up and down go from run to run. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (!step || event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('.run-name')];
  const target = names[names.indexOf(document.activeElement as HTMLElement) + step];
  target?.focus({ preventScroll: true });
  target?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}
