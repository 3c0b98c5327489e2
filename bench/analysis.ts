import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { keepResult } from './lib/results';
import { figure, table } from './lib/table';
import { bundled } from './lib/toolchain';
import type * as Worker from './workers/analysis';

/** Milliseconds of the live check after one edit, the whole answer included: `npm run bench -- analysis`. */
const { values: options } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });

const { checks } = (await import(pathToFileURL(await bundled('analysis')).href)) as typeof Worker;
const rows: string[][] = [];
for (const [name, checked] of checks()) {
  const { label, nodes, afterOneEdit, fromTheBeginning } = checked;
  const all = { ...afterOneEdit, 'a drawing never seen before': fromTheBeginning };
  for (const [what, { median, high, minimum }] of Object.entries(all))
    rows.push([label, String(nodes), what, figure(median), figure(high), figure(minimum)]);
  if (!options['dry-run']) await keepResult('analysis', name, checked);
}
console.log(table(['drawing', 'nodes', 'edit', 'median ms', '95 % below', 'least'], rows));
