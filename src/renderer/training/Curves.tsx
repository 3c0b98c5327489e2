import { useState } from 'react';
import { CurveChart } from '../charts/CurveChart';
import { metricTitle } from '../format/measures';
import { MetricTitle } from '../charts/MetricTitle';
import { useChartSettings } from '../charts/ChartSettings';
import { metricNames } from '../run/measuresOfRun';
import { useRun } from '../run/runStore';
import { TrainingProgress } from './TrainingProgress';
import { useWords } from '../words/currentWords';
import { trainingWords } from '../words/english/training';

/** Loss and one metric by step, and the progress of the run. */
export function Curves() {
  const words = useWords(trainingWords);
  const { smoothing, logarithmic } = useChartSettings();
  const names =
    useRun((run) => metricNames(run).join('\n'))
      ?.split('\n')
      .filter(Boolean) ?? [];
  const [chosen, setChosen] = useState<string>();
  const shown = names.find((name) => name === chosen) ?? names[0];
  return (
    <div className="training-curves">
      <CurveChart title={words.loss} metric="loss" smoothing={smoothing} logarithmic={logarithmic} />
      {shown !== undefined && (
        <CurveChart
          title={metricTitle(shown)}
          heading={<MetricTitle names={names} shown={shown} onChoose={setChosen} />}
          metric={shown}
          smoothing={smoothing}
        />
      )}
      <TrainingProgress />
    </div>
  );
}
