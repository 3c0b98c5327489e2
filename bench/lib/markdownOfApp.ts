import type { Checked, Listed, Moved } from './kept';
import { markdown } from './markdown';
import { figure } from './table';

/** Tables of `docs/performance.md` on drawing, checking and looking at runs. */

/** A check after one edit, by drawing and edit. */
export function checkTable(entries: readonly Checked[]): string {
  const rows = entries.flatMap(({ label, nodes, afterOneEdit, fromTheBeginning }) =>
    [...Object.entries(afterOneEdit), ['a drawing never seen before', fromTheBeginning] as const].map(
      ([edit, { median, high, minimum }]) => [
        `${label}, ${nodes.toLocaleString('en')} nodes`,
        edit,
        ...[median, high, minimum].map(figure),
      ],
    ),
  );
  return markdown(['drawing', 'edit', 'median ms', '95 % below', 'least'], rows);
}

/** Frames and main-thread work of each gesture, Netloom beside React Flow. */
export function frameTable(entries: Readonly<Record<string, Moved>>): string {
  const pair = ({ netloom, reactFlow, ratios }: Moved, what: keyof Moved['netloom']) =>
    `${figure(netloom[what])} / ${figure(reactFlow[what])} = ${ratios[what].toFixed(2)}`;
  const rows = Object.entries(entries).map(([gesture, moved]) => [
    `${gesture}, ${moved.nodes.toLocaleString('en')} nodes`,
    ...(['median', 'p95', 'mainThread'] as const).map((what) => pair(moved, what)),
  ]);
  return markdown(['ms: Netloom / React Flow', 'frame, median', 'frame, 95 % below', 'main thread a move'], rows);
}

/** What the list of many runs takes. */
export function runTable(entries: readonly Listed[]): string {
  const rows = entries.flatMap(({ results }) =>
    Object.entries(results).map(([what, { median, high, minimum }]) => [what, ...[median, high, minimum].map(figure)]),
  );
  return markdown(['', 'median ms', '95 % below', 'least'], rows);
}
