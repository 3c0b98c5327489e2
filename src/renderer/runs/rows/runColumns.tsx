import type { ReactNode } from 'react';
import type { RunRow, RunSortKey } from '@shared/contract/runRecords';
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
    show: ({ metricName, metric }) =>
      metricName === undefined ? (
        '–'
      ) : (
        <>
          <span className="run-metric">{measureLabel(metricName)}</span> {formatMeasure(metricName, metric, 2)}
        </>
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
    show: ({ loss }) => formatLoss(loss),
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
