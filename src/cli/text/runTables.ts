import type { RequestOutput } from '@shared/contract/contract';
import { latestResult, type RunRow } from '@shared/contract/runRecords';
import { describeMeasure, measureLabel } from '@shared/learning/metrics/describe';
import { measureText } from './measures';
import { clock, figure, grouped } from './numbers';
import { formatTable, type Column } from './textTable';

const columns = (metric: string): readonly Column[] => [
  ...['Id', 'Name', 'State'].map((title) => ({ title, align: 'left' as const })),
  ...[metric, 'Best', 'Loss', 'Epochs', 'Time', 'Parameters'].map((title) => ({ title, align: 'right' as const })),
  ...['Data set', 'Engine', 'Tags'].map((title) => ({ title, align: 'left' as const })),
];

/** The list of runs as a table. Where runs are judged by different metrics, each says by which. */
export function runsTable(rows: readonly RunRow[]): string[] {
  const labels = new Set(rows.flatMap(({ metricName: name }) => (name === undefined ? [] : [measureLabel(name)])));
  const [only] = rows.flatMap(({ metricName: name }) => (name === undefined ? [] : [describeMeasure(name).title]));
  const [title, isNamed] = labels.size === 1 ? [only!, false] : ['Metric', labels.size > 1];
  const named = ({ metricName: name }: RunRow) => (isNamed && name !== undefined ? `${measureLabel(name)} ` : '');
  return formatTable(
    columns(title),
    rows.map((row) => [
      ...[
        row.run,
        row.name,
        row.state,
        named(row) + metricOf(row, latestResult(row).metric) + inTraining(row),
        metricOf(row, row.bestMetric),
        lossOf(latestResult(row).loss) + inTraining(row),
      ],
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
    ...metricFacts(row),
    loss: row.loss === undefined ? undefined : `${lossOf(row.loss)}, best ${lossOf(row.bestLoss)}`,
    ...batchFacts(row),
    parameters: row.parameters === undefined ? undefined : grouped(row.parameters),
    'data set': row.dataset,
    engine: row.engine && `${row.engine}, ${row.device}${row.threads === undefined ? '' : `, ${row.threads} threads`}`,
    seed: String(row.seed),
    tags: row.tags.length > 0 ? row.tags.join(', ') : undefined,
    'git commit': row.gitCommit && `${row.gitCommit}${row.gitDirty ? ' (changed since)' : ''}`,
    Netloom: row.version,
    files: row.folder,
  };
  return Object.entries(facts).flatMap(([label, value]) => (value ? [`${label.padEnd(13)} ${value}`] : []));
}

type Result = readonly [label: string, read: (row: RunRow) => string];

/** In what runs differ and what they came to, as a table with a column for each. */
export function comparisonTable({ runs, differences }: RequestOutput<'runs.compare'>): string[] {
  const names = [...new Set(runs.flatMap(({ metrics = {} }) => Object.keys(metrics)))];
  const mainNames = names.filter((name) => runs.some(({ metricName }) => metricName === name));
  const results: readonly Result[] = [
    ...names.map((name): Result => [measureLabel(name), ({ metrics }) => measureOf(name, metrics?.[name])]),
    ...mainNames.map((name): Result => [
      `best ${measureLabel(name)}`,
      (row) => (row.metricName === name ? metricOf(row, row.bestMetric) : '–'),
    ]),
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

type ForPages = 'sparkline' | 'messageSaid' | 'deviceSaid';

/** A run as JSON has it: the small curve and texts by their codes are for pages. */
export function plainRun(row: RunRow): Omit<RunRow, ForPages> {
  const { sparkline: _sparkline, messageSaid: _message, deviceSaid: _device, ...plain } = row;
  return plain;
}

/** All metrics of a run, the best value beside the one that it is judged by. */
function metricFacts(row: RunRow): Record<string, string> {
  const texts = Object.entries(row.metrics ?? {}).map(([name, value]): [string, string] => {
    const best = name === row.metricName ? `, best ${metricOf(row, row.bestMetric)}` : '';
    return [measureLabel(name), measureOf(name, value) + best];
  });
  return Object.fromEntries(texts);
}

/** What the last training batch gave, of a run that no epoch lies behind. */
function batchFacts(row: RunRow): Record<string, string> {
  const { training, loss, metric } = latestResult(row);
  if (!training || loss === undefined) return {};
  return {
    'loss (batch)': lossOf(loss),
    ...(row.metricName !== undefined && { [`${measureLabel(row.metricName)} (batch)`]: metricOf(row, metric) }),
  };
}

const inTraining = (row: RunRow) => {
  const { training, loss } = latestResult(row);
  return training && loss !== undefined ? ' (training)' : '';
};
const measureOf = (name: string, value: number | undefined) => (value === undefined ? '–' : measureText(name, value));
/** A value of the metric that the run is judged by. */
const metricOf = ({ metricName }: RunRow, value: number | undefined) => measureOf(metricName ?? '', value);
const lossOf = (value: number | undefined) => (value === undefined ? '–' : figure(value));
const count = (value: number | undefined) => (value === undefined ? '–' : grouped(value));
