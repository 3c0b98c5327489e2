import { useEffect, useRef, type KeyboardEvent } from 'react';
import { ariaSort, runColumns, columnHelp } from '../rows/runColumns';
import { sortBy, useRuns } from '../rows/runListStore';
import { RunTableRow } from './RunTableRow';
import type { RunPages } from './useRunPages';
import { rowHeight, useVisibleRows } from './useVisibleRows';
import { useWords } from '../../words/currentWords';
import { runsWords } from '../../words/english/runs';
import '../rows/runTable.css';

/** A sortable table of runs; only visible rows are rendered. */
export function RunTable({ pages }: { readonly pages: RunPages }) {
  const words = useWords(runsWords);
  const box = useRef<HTMLDivElement>(null);
  const { total, need, row } = pages;
  const { first, last } = useVisibleRows(box, total);
  useEffect(() => need(first, last), [need, first, last]);
  const indices = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return (
    <div className="runs-scroll" ref={box}>
      <table className="runs-table" aria-label={words.title} aria-rowcount={total + 1} onKeyDown={moveFocus}>
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
  const words = useWords(runsWords);
  const sort = useRuns((state) => state.sort);
  const descending = useRuns((state) => state.descending);
  const arrow = descending ? '↓' : '↑';
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">
          <span className="visually-hidden">{words.selected}</span>
        </th>
        <th scope="col">
          <span className="visually-hidden">{words.actions}</span>
        </th>
        {[{ id: 'run' as const, key: 'name' as const, number: false }, ...runColumns].map(
          ({ id, key, number = false }) =>
            key ? (
              <th
                key={id}
                scope="col"
                className={number ? 'number' : undefined}
                aria-sort={ariaSort(sort === key, descending)}
              >
                <button type="button" title={columnHelp(words, id)} onClick={() => sortBy(key, number)}>
                  {words.columns[id]}
                  <span aria-hidden="true"> {sort === key ? arrow : ''}</span>
                </button>
              </th>
            ) : (
              <th key={id} scope="col">
                {words.columns[id]}
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
