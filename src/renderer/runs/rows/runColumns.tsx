import type { ReactNode } from 'react';
import { latestResult, type RunRow, type RunSortKey } from '@shared/contract/runRecords';
import { measureLabel } from '@shared/learning/metrics/describe';
import { formatMeasure } from '../../format/measures';
import { formatCount, formatDuration, formatLoss } from '../../format/units';
import { Sparkline } from './Sparkline';
import { formatWhen } from './runTitles';
import { runStateLabels } from '../../run/runStatus';

export interface RunColumn {
  readonly title: string;
  /** What it is sorted by; nothing where it is not. */
  readonly key?: RunSortKey;
  readonly number?: boolean;
  readonly help?: string;
  readonly show: (row: RunRow) => ReactNode;
  /** What a table that holds all its rows sorts by. */
  readonly value?: (row: RunRow) => number | string | undefined;
}

/** Results of a run that no epoch lies behind are those of its last training batch, and say so. */
function OfTraining({ row, children }: { readonly row: RunRow; readonly children: ReactNode }) {
  const { training, loss } = latestResult(row);
  if (!training || loss === undefined) return children;
  return (
    <span title="Of the latest training batch: no epoch has ended, so nothing was validated">
      {children} in training
    </span>
  );
}

/** The columns after a run's name, in tables of runs. */
export const runColumns: readonly RunColumn[] = [
  {
    ...{ title: 'State', key: 'state' },
    value: ({ state }) => state,
    show: ({ state, message }) => (
      <span className="run-state" data-state={state} title={message}>
        {runStateLabels[state].toLowerCase()}
      </span>
    ),
  },
  {
    ...{ title: 'Started', key: 'startedAt', number: true },
    value: ({ startedAt }) => startedAt,
    show: ({ startedAt }) => <time dateTime={new Date(startedAt).toISOString()}>{formatWhen(startedAt)}</time>,
  },
  { title: 'Loss curve', show: ({ sparkline }) => sparkline && <Sparkline bytes={sparkline} /> },
  {
    ...{
      title: 'Metric',
      key: 'metric',
      number: true,
      help: 'Latest value of the run’s main metric, on the validation examples',
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
    ...{ title: 'Best', key: 'bestMetric', number: true, help: 'Best value of the main metric of all epochs' },
    value: ({ bestMetric }) => bestMetric,
    show: ({ metricName = '', bestMetric, bestEpoch }) => (
      <span title={bestEpoch === undefined ? undefined : `after epoch ${bestEpoch}`}>
        {formatMeasure(metricName, bestMetric, 2)}
      </span>
    ),
  },
  {
    ...{ title: 'Loss', key: 'loss', number: true, help: 'Latest loss on the validation examples' },
    value: ({ loss }) => loss,
    show: (row) => <OfTraining row={row}>{formatLoss(latestResult(row).loss)}</OfTraining>,
  },
  {
    ...{ title: 'Best loss', key: 'bestLoss', number: true },
    value: ({ bestLoss }) => bestLoss,
    show: ({ bestLoss }) => formatLoss(bestLoss),
  },
  {
    ...{ title: 'Epochs', key: 'epoch', number: true },
    value: ({ epoch }) => epoch,
    show: ({ epoch, epochs }) => `${formatCount(epoch)} of ${formatCount(epochs)}`,
  },
  {
    ...{ title: 'Time', key: 'seconds', number: true, help: 'Training time without pauses' },
    value: ({ seconds }) => seconds,
    show: ({ seconds }) => formatDuration(seconds),
  },
  {
    ...{ title: 'Parameters', key: 'parameters', number: true },
    value: ({ parameters }) => parameters,
    show: ({ parameters }) => (parameters === undefined ? '–' : formatCount(parameters)),
  },
  { title: 'Data set', key: 'dataset', value: ({ dataset }) => dataset, show: ({ dataset }) => dataset },
  { title: 'Engine', key: 'engine', value: ({ engine }) => engine, show: ({ engine }) => engine ?? '–' },
  { title: 'Device', key: 'device', value: ({ device }) => device, show: ({ device }) => device ?? '–' },
];

/** The `aria-sort` value of a column's heading. */
export function ariaSort(isSorted: boolean, descending: boolean): 'ascending' | 'descending' | 'none' {
  return isSorted ? (descending ? 'descending' : 'ascending') : 'none';
}
