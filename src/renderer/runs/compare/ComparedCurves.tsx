import { useState } from 'react';
import { isLoss } from '@shared/learning/metrics/describe';
import { metricTitle } from '../../format/measures';
import { MetricTitle } from '../../charts/MetricTitle';
import { CompareChart } from './CompareChart';
import type { RunCurves } from './compareData';
import { useWords } from '../../words/currentWords';
import { runsWords } from '../../words/english/runs';

interface ComparedCurvesProps {
  readonly curves: readonly RunCurves[];
  /** What the runs are called, in the curves' order. */
  readonly names: readonly string[];
  readonly logarithmic: boolean;
}

/** The loss of several runs, and one of the metrics that any of them measured. */
export function ComparedCurves({ curves, names, logarithmic }: ComparedCurvesProps) {
  const words = useWords(runsWords);
  const metrics = [...new Set(curves.flatMap((run) => Object.keys(run.curves)))].filter((name) => !isLoss(name));
  const [chosen, setChosen] = useState<string>();
  const shown = metrics.find((name) => name === chosen) ?? metrics[0];
  return (
    <div className="compare-charts">
      <CompareChart title={words.columns.loss} metric="loss" {...{ curves, names, logarithmic }} />
      {shown !== undefined && (
        <CompareChart
          title={metricTitle(shown)}
          heading={<MetricTitle names={metrics} shown={shown} onChoose={setChosen} />}
          metric={shown}
          {...{ curves, names }}
        />
      )}
    </div>
  );
}
