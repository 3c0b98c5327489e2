import { useState } from 'react';
import { isLoss } from '@shared/learning/metrics/describe';
import { MetricTitle, titleOf } from '../../charts/MetricTitle';
import { CompareChart } from './CompareChart';
import type { RunCurves } from './compareData';

interface ComparedCurvesProps {
  readonly curves: readonly RunCurves[];
  /** What the runs are called, in the curves' order. */
  readonly names: readonly string[];
  readonly logarithmic: boolean;
}

/** The loss of several runs, and one of the metrics that any of them measured. */
export function ComparedCurves({ curves, names, logarithmic }: ComparedCurvesProps) {
  const metrics = [...new Set(curves.flatMap((run) => Object.keys(run.curves)))].filter((name) => !isLoss(name));
  const [chosen, setChosen] = useState<string>();
  const shown = metrics.find((name) => name === chosen) ?? metrics[0];
  return (
    <div className="compare-charts">
      <CompareChart title="Loss" metric="loss" {...{ curves, names, logarithmic }} />
      {shown !== undefined && (
        <CompareChart
          title={titleOf(shown)}
          heading={<MetricTitle names={metrics} shown={shown} onChoose={setChosen} />}
          metric={shown}
          {...{ curves, names }}
        />
      )}
    </div>
  );
}
