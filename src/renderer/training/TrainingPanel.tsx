import { lazy, Suspense, useEffect, useState } from 'react';
import { formatLoss, formatPercent, formatRate } from '../format/units';
import { ChartSettings, useChartSettings } from './ChartSettings';
import { MarkLegend } from './MarkLegend';
import { ResultsView } from './results/ResultsView';
import { RunBanner } from './RunBanner';
import { useRunStore } from './store/runStore';
import { TrainingEmpty } from './TrainingEmpty';
import { TrainingProgress } from './TrainingProgress';
import './controls/controls.css';
import './training.css';

// What draws curves comes with the first run that is looked at.
const CurveChart = lazy(() => import('../charts/CurveChart').then((module) => ({ default: module.CurveChart })));

const formatTickPercent = (share: number): string => `${formatRate(100 * share)} %`;
const views = ['curves', 'results'] as const;

/** The training tab: curves and progress while it runs, and what came out when it has ended. */
export function TrainingPanel() {
  const present = useRunStore(({ run }) => run !== undefined);
  const finished = useRunStore(({ run }) => run?.finish !== undefined);
  const [view, setView] = useState<(typeof views)[number]>('curves');
  const shown = finished ? view : 'curves';
  // What a run came to is what one waits for; the curves are one click away.
  useEffect(() => setView(finished ? 'results' : 'curves'), [finished]);
  if (!present) {
    return (
      <div className="training">
        <RunBanner />
        <TrainingEmpty />
      </div>
    );
  }
  return (
    <div className="training">
      <RunBanner />
      <div className="training-toolbar">
        {finished && (
          <div className="segments" role="group" aria-label="What is shown">
            {views.map((name) => (
              <button key={name} type="button" aria-pressed={shown === name} onClick={() => setView(name)}>
                {name === 'curves' ? 'Curves' : 'Results'}
              </button>
            ))}
          </div>
        )}
        {shown === 'curves' && (
          <>
            <MarkLegend />
            <ChartSettings />
          </>
        )}
      </div>
      {shown === 'curves' ? <Curves /> : <ResultsView />}
    </div>
  );
}

function Curves() {
  const { smoothing, logarithmic } = useChartSettings();
  return (
    <div className="training-curves">
      <Suspense fallback={<p className="empty">Loading the curves…</p>}>
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
      </Suspense>
      <TrainingProgress />
    </div>
  );
}
