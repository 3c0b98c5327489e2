import { useEffect, useState } from 'react';
import { later } from '../widgets/later';
import { ChartSettings } from '../charts/ChartSettings';
import { MarkLegend } from '../charts/MarkLegend';
import { ResultsView } from './results/ResultsView';
import { RunBanner } from './RunBanner';
import { useRunStore } from '../run/runStore';
import { TrainingEmpty } from './TrainingEmpty';
import './controls/trainControls.css';
import './training.css';

/** The code that draws curves loads after the start. */
const Curves = later(
  () => import('./Curves').then((module) => module.Curves),
  <p className="empty">Loading the curves…</p>,
);
const views = ['curves', 'results'] as const;

/** The training tab: curves and progress during a run, results once it has finished. */
export function TrainingPanel() {
  const present = useRunStore(({ run }) => run !== undefined);
  const finished = useRunStore(({ run }) => run?.finish !== undefined);
  const [view, setView] = useState<(typeof views)[number]>('curves');
  const shown = finished ? view : 'curves';
  // Results are what the user waits for; the curves are one click away.
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
