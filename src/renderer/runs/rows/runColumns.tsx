import type { ReactNode } from 'react';
import { latestResult, type RunRow, type RunSortKey } from '@shared/contract/runRecords';
import type { Words } from '../../words/english';
import { formatMeasure, measureLabel } from '../../format/measures';
import { formatCount, formatDuration, formatLoss } from '../../format/units';
import { datasetOf, deviceOf, inWords } from './rowTexts';
import { Sparkline } from './Sparkline';
import { formatWhen } from '../../format/when';
import { useWords, wordsOf } from '../../words/currentWords';
import { runWords } from '../../words/english/run';
import { runsWords } from '../../words/english/runs';

export interface RunColumn {
  /** What its texts are called by. */
  readonly id: keyof typeof runsWords.english.columns;
  /** What it is sorted by; nothing where it is not. */
  readonly key?: RunSortKey;
  readonly number?: boolean;
  readonly show: (row: RunRow) => ReactNode;
  /** What a table that holds all its rows sorts by. */
  readonly value?: (row: RunRow) => number | string | undefined;
}

/** Results of a run that no epoch lies behind are those of its last training batch, and say so. */
function OfTraining({ row, children }: { readonly row: RunRow; readonly children: ReactNode }) {
  const words = useWords(runsWords);
  const { training, loss } = latestResult(row);
  if (!training || loss === undefined) return children;
  return (
    <span title={words.inTrainingHelp}>
      {children} {words.inTraining}
    </span>
  );
}

/** The columns after a run's name, in tables of runs. */
export const runColumns: readonly RunColumn[] = [
  {
    ...{ id: 'state', key: 'state' },
    value: ({ state }) => state,
    show: ({ state, message, messageSaid }) => (
      <span className="run-state" data-state={state} title={inWords(message, messageSaid)}>
        {inSentence(state)}
      </span>
    ),
  },
  {
    ...{ id: 'started', key: 'startedAt', number: true },
    value: ({ startedAt }) => startedAt,
    show: ({ startedAt }) => <time dateTime={new Date(startedAt).toISOString()}>{formatWhen(startedAt)}</time>,
  },
  { id: 'lossCurve', show: ({ sparkline }) => sparkline && <Sparkline bytes={sparkline} /> },
  {
    ...{
      id: 'metric',
      key: 'metric',
      number: true,
    },
    value: ({ metric }) => metric,
    show: (row) =>
      row.metricName === undefined ? (
        '–'
      ) : (
        <OfTraining row={row}>
          <span className="run-metric">{measureLabel(row.metricName)}</span>{' '}
          {formatMeasure(row.metricName, latestResult(row).metric, 2)}
        </OfTraining>
      ),
  },
  {
    ...{ id: 'best', key: 'bestMetric', number: true },
    value: ({ bestMetric }) => bestMetric,
    show: ({ metricName = '', bestMetric, bestEpoch }) => (
      <span title={bestEpoch === undefined ? undefined : wordsOf(runsWords).afterEpoch(bestEpoch)}>
        {formatMeasure(metricName, bestMetric, 2)}
      </span>
    ),
  },
  {
    ...{ id: 'loss', key: 'loss', number: true },
    value: ({ loss }) => loss,
    show: (row) => <OfTraining row={row}>{formatLoss(latestResult(row).loss)}</OfTraining>,
  },
  {
    ...{ id: 'bestLoss', key: 'bestLoss', number: true },
    value: ({ bestLoss }) => bestLoss,
    show: ({ bestLoss }) => formatLoss(bestLoss),
  },
  {
    ...{ id: 'epochs', key: 'epoch', number: true },
    value: ({ epoch }) => epoch,
    show: ({ epoch, epochs }) => wordsOf(runsWords).epochOf(formatCount(epoch), formatCount(epochs)),
  },
  {
    ...{ id: 'time', key: 'seconds', number: true },
    value: ({ seconds }) => seconds,
    show: ({ seconds }) => formatDuration(seconds),
  },
  {
    ...{ id: 'parameters', key: 'parameters', number: true },
    value: ({ parameters }) => parameters,
    show: ({ parameters }) => (parameters === undefined ? '–' : formatCount(parameters)),
  },
  { id: 'dataset', key: 'dataset', value: datasetOf, show: datasetOf },
  { id: 'engine', key: 'engine', value: ({ engine }) => engine, show: ({ engine }) => engine ?? '–' },
  { id: 'device', key: 'device', value: deviceOf, show: (row) => deviceOf(row) ?? '–' },
];

function inSentence(state: RunRow['state']): string {
  const words = wordsOf(runWords);
  return words.inSentence(words.states[state]);
}

/** What a column's tooltip says; nothing for most. */
export function columnHelp({ columnHelp: help }: Words['runs'], id: RunColumn['id']): string | undefined {
  return Object.hasOwn(help, id) ? help[id as keyof typeof help] : undefined;
}

/** The `aria-sort` value of a column's heading. */
export function ariaSort(isSorted: boolean, descending: boolean): 'ascending' | 'descending' | 'none' {
  return isSorted ? (descending ? 'descending' : 'ascending') : 'none';
}
