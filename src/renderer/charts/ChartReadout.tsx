import { formatCount } from '../format/units';
import { latestMetrics, type LatestMetrics } from '../run/latestMetrics';
import { useRun } from '../run/runStore';

/** Values under the pointer in a chart. */
export interface Hover {
  readonly step: number;
  /** The smoothed line, and the step's own value. */
  readonly train?: number;
  readonly raw?: number;
  readonly validation?: number;
  readonly marks: readonly string[];
}

const names = {
  loss: { train: 'loss', validation: 'validationLoss' },
  accuracy: { train: 'accuracy', validation: 'validationAccuracy' },
} as const satisfies Record<string, Record<string, keyof LatestMetrics>>;

interface ChartReadoutProps {
  readonly metric: keyof typeof names;
  readonly hover?: Hover;
  readonly format: (value: number | undefined) => string;
}

/** The legend of a chart with the latest values, or those under the pointer. */
export function ChartReadout({ metric, hover, format }: ChartReadoutProps) {
  const train = useRun((run) => format(latestMetrics(run)[names[metric].train])) ?? '–';
  const validation = useRun((run) => format(latestMetrics(run)[names[metric].validation])) ?? '–';
  return (
    <p className="chart-readout" aria-live="off">
      {hover && <span className="chart-hover">{[`step ${formatCount(hover.step)}`, ...hover.marks].join(' · ')}</span>}
      <span className="chart-key chart-key-train">train</span>
      <output>{hover ? format(hover.train) : train}</output>
      <span className="chart-key chart-key-validation">validation</span>
      <output>{hover ? format(hover.validation) : validation}</output>
    </p>
  );
}
