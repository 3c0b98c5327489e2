import { useState } from 'react';
import { CurveChart } from '../charts/CurveChart';
import { MetricTitle, titleOf } from '../charts/MetricTitle';
import { useChartSettings } from '../charts/ChartSettings';
import { metricNames } from '../run/measuresOfRun';
import { useRun } from '../run/runStore';
import { TrainingProgress } from './TrainingProgress';

/** Loss and one metric by step, and the progress of the run. */
export function Curves() {
  const { smoothing, logarithmic } = useChartSettings();
  const names =
    useRun((run) => metricNames(run).join('\n'))
      ?.split('\n')
      .filter(Boolean) ?? [];
  const [chosen, setChosen] = useState<string>();
  const shown = names.find((name) => name === chosen) ?? names[0];
  return (
    <div className="training-curves">
      <CurveChart title="Loss" metric="loss" smoothing={smoothing} logarithmic={logarithmic} />
      {shown !== undefined && (
        <CurveChart
          title={titleOf(shown)}
          heading={<MetricTitle names={names} shown={shown} onChoose={setChosen} />}
          metric={shown}
          smoothing={smoothing}
        />
      )}
      <TrainingProgress />
    </div>
  );
}
