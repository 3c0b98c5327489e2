import type { RequestOutput } from '@shared/contract/contract';
import type { RunRow } from '@shared/contract/runRecords';
import { clock, figure, grouped, percent } from './numbers';
import { formatTable, type Column } from './textTable';

const columns: readonly Column[] = [
  ...['Id', 'Name', 'State'].map((title) => ({ title, align: 'left' as const })),
  ...['Accuracy', 'Best', 'Loss', 'Epochs', 'Time', 'Parameters'].map((title) => ({ title, align: 'right' as const })),
  ...['Data set', 'Engine', 'Tags'].map((title) => ({ title, align: 'left' as const })),
];

/** The list of runs as a table. */
export function runsTable(rows: readonly RunRow[]): string[] {
  return formatTable(
    columns,
    rows.map((row) => [
      ...[row.run, row.name, row.state, rate(row.accuracy), rate(row.bestAccuracy), lossOf(row.loss)],
      ...[`${row.epoch}/${row.epochs}`, clock(row.seconds), count(row.parameters)],
      ...[row.dataset, row.engine ?? '–', row.tags.join(', ')],
    ]),
  );
}

/** What is known of a run, a line each. */
export function runFacts(row: RunRow): string[] {
  const facts: Record<string, string | undefined> = {
    id: row.run,
    name: row.name,
    state: row.message ? `${row.state}: ${row.message}` : row.state,
    started: new Date(row.startedAt).toISOString(),
    time: clock(row.seconds),
    epochs: `${row.epoch} of ${row.epochs}, step ${grouped(row.step)}`,
    accuracy: row.accuracy === undefined ? undefined : `${rate(row.accuracy)}, best ${rate(row.bestAccuracy)}`,
    loss: row.loss === undefined ? undefined : `${lossOf(row.loss)}, best ${lossOf(row.bestLoss)}`,
    parameters: row.parameters === undefined ? undefined : grouped(row.parameters),
    'data set': row.dataset,
    engine: row.engine && `${row.engine}, ${row.device}${row.threads === undefined ? '' : `, ${row.threads} threads`}`,
    seed: String(row.seed),
    tags: row.tags.length > 0 ? row.tags.join(', ') : undefined,
    'git commit': row.gitCommit && `${row.gitCommit}${row.gitDirty ? ' (changed since)' : ''}`,
    Netloom: row.version,
    files: row.folder,
  };
  return Object.entries(facts).flatMap(([label, value]) => (value ? [`${label.padEnd(14)}${value}`] : []));
}

/** In what runs differ and what they came to, as a table with a column for each. */
export function comparisonTable({ runs, differences }: RequestOutput<'runs.compare'>): string[] {
  const results: readonly (readonly [string, (row: RunRow) => string])[] = [
    ['accuracy', ({ accuracy }) => rate(accuracy)],
    ['best accuracy', ({ bestAccuracy }) => rate(bestAccuracy)],
    ['loss', ({ loss }) => lossOf(loss)],
    ['time', ({ seconds }) => clock(seconds)],
    ['parameters', ({ parameters }) => count(parameters)],
    ['engine', ({ engine }) => engine ?? '–'],
  ];
  return formatTable(
    ['', ...runs.map(({ name, run }) => `${name} (${run})`)].map((title) => ({ title, align: 'left' as const })),
    [
      ...differences.map(({ part, label, values }) => [`${part}: ${label}`, ...values]),
      ...results.map(([label, read]) => [label, ...runs.map(read)]),
    ],
  );
}

/** A run as JSON has it: the small curve is for eyes. */
export function plainRun({ sparkline: _sparkline, ...row }: RunRow): Omit<RunRow, 'sparkline'> {
  return row;
}

const rate = (share: number | undefined) => (share === undefined ? '–' : percent(share, 2));
const lossOf = (value: number | undefined) => (value === undefined ? '–' : figure(value));
const count = (value: number | undefined) => (value === undefined ? '–' : grouped(value));
