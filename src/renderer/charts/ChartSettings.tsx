import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { useWords } from '../words/currentWords';
import { chartsWords } from '../words/english/charts';
import './chartSettings.css';

interface Settings {
  /** The weight of earlier points in the smoothed curve, [0, 1). */
  readonly smoothing: number;
  readonly logarithmic: boolean;
}

/** How curves are drawn; remembered between sessions. */
export const useChartSettings = create<Settings>()(
  persist((): Settings => ({ smoothing: 0.9, logarithmic: false }), { name: 'netloom.charts' }),
);

/** Smoothing and the loss's axis. */
export function ChartSettings() {
  const words = useWords(chartsWords);
  const { smoothing, logarithmic } = useChartSettings();
  return (
    <div className="chart-settings">
      <label title={words.smoothingHelp}>
        {words.smoothing}
        <input
          type="range"
          min={0}
          max={0.99}
          step={0.01}
          value={smoothing}
          onChange={(event) => useChartSettings.setState({ smoothing: Number(event.target.value) })}
        />
        <output>{smoothing.toFixed(2)}</output>
      </label>
      <label title={words.logarithmicHelp}>
        <input
          type="checkbox"
          checked={logarithmic}
          onChange={(event) => useChartSettings.setState({ logarithmic: event.target.checked })}
        />
        {words.logarithmic}
      </label>
    </div>
  );
}
