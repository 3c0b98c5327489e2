import { useEffect, useState } from 'react';
import { later } from '../widgets/later';
import { ChartSettings } from '../charts/ChartSettings';
import { MarkLegend } from '../charts/MarkLegend';
import { OtherRun } from './OtherRun';
import { RunBanner } from './RunBanner';
import { RunName } from './RunName';
import { useRun } from '../run/runStore';
import { TrainingEmpty } from './TrainingEmpty';
import { useWords } from '../words/currentWords';
import { trainingWords } from '../words/english/training';
import './controls/trainControls.css';
import './training.css';

/** The code that draws curves loads after the start. */
const Curves = later(() => import('./Curves').then((module) => module.Curves), <Loading what="loadingCurves" />);
const ResultsView = later(
  () => import('./results/ResultsView').then((module) => module.ResultsView),
  <Loading what="loadingResults" />,
);

function Loading({ what }: { readonly what: 'loadingCurves' | 'loadingResults' }) {
  return <p className="empty">{useWords(trainingWords)[what]}</p>;
}

const views = ['curves', 'results'] as const;

/** The training tab: curves and progress of this drawing's run, results once it has ended. Another drawing's run is named. */
export function TrainingPanel({ onShowRun }: { readonly onShowRun?: (run: string) => void }) {
  const words = useWords(trainingWords);
  const present = useRun(() => true) ?? false;
  const finished = useRun((run) => run.finish !== undefined) ?? false;
  const [view, setView] = useState<(typeof views)[number]>('curves');
  const hasResults = useRun((run) => run.finish !== undefined || run.tested !== undefined) ?? false;
  const shown = hasResults ? view : 'curves';
  // Results are what the user waits for; the curves are one click away.
  useEffect(() => setView(finished ? 'results' : 'curves'), [finished]);
  if (!present) {
    return (
      <div className="training">
        <RunBanner />
        <OtherRun onShow={onShowRun} />
        <TrainingEmpty />
      </div>
    );
  }
  return (
    <div className="training">
      <RunBanner />
      <div className="training-toolbar">
        <RunName />
        {hasResults && (
          <div className="segments" role="group" aria-label={words.views}>
            {views.map((name) => (
              <button key={name} type="button" aria-pressed={shown === name} onClick={() => setView(name)}>
                {words[name]}
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
