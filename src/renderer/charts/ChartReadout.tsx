import { describeMeasure } from '@shared/learning/metrics/describe';
import { formatMeasure } from '../format/measures';
import { formatCount } from '../format/units';
import { latestOf, partialLosses } from '../run/measuresOfRun';
import { useRun } from '../run/runStore';
import { useWords } from '../words/currentWords';
import { chartsWords } from '../words/english/charts';

/** Values under the pointer in a chart. */
export interface Hover {
  readonly step: number;
  /** The smoothed line, and the step's own value. */
  readonly train?: number;
  readonly raw?: number;
  readonly validation?: number;
  readonly marks: readonly string[];
}

interface ChartReadoutProps {
  /** The measure's name. */
  readonly metric: string;
  readonly hover?: Hover;
}

/** The legend of a chart with the latest values, or those under the pointer. */
export function ChartReadout({ metric, hover }: ChartReadoutProps) {
  const words = useWords(chartsWords);
  const format = (value: number | undefined) => formatMeasure(metric, value);
  const train = useRun((run) => format(latestOf(run, metric).train)) ?? '–';
  const validation = useRun((run) => format(latestOf(run, metric).validation)) ?? '–';
  return (
    <p className="chart-readout" aria-live="off">
      {metric === 'loss' && !hover && <PartialLosses />}
      {hover && (
        <span className="chart-hover">{[words.step(formatCount(hover.step)), ...hover.marks].join(' · ')}</span>
      )}
      <span className="chart-key chart-key-train">{words.train}</span>
      <output>{hover ? format(hover.train) : train}</output>
      <span className="chart-key chart-key-validation">{words.validation}</span>
      <output>{hover ? format(hover.validation) : validation}</output>
    </p>
  );
}

/** Of several outputs, what the loss is made of: `digit 0.213 · parity 0.087`. */
function PartialLosses() {
  const words = useWords(chartsWords);
  const text = useRun((run) =>
    partialLosses(run)
      .map((name) => `${describeMeasure(name).output} ${formatMeasure(name, latestOf(run, name).train)}`)
      .join(' · '),
  );
  return text ? (
    <span className="chart-parts" title={words.partialLosses}>
      {text}
    </span>
  ) : null;
}
