import { CurveChart } from '../charts/CurveChart';
import { formatLoss, formatPercent, formatRate } from '../format/units';
import { useChartSettings } from '../charts/ChartSettings';
import { TrainingProgress } from './TrainingProgress';

const formatTickPercent = (share: number): string => `${formatRate(100 * share)} %`;

/** Loss and accuracy by step, and the progress of the run. */
export function Curves() {
  const { smoothing, logarithmic } = useChartSettings();
  return (
    <div className="training-curves">
      <CurveChart
        title="Loss"
        metric="loss"
        smoothing={smoothing}
        logarithmic={logarithmic}
        format={formatLoss}
        formatTick={formatRate}
      />
      <CurveChart
        title="Accuracy"
        metric="accuracy"
        smoothing={smoothing}
        ceiling={1}
        format={formatPercent}
        formatTick={formatTickPercent}
      />
      <TrainingProgress />
    </div>
  );
}
