import { useEffect, useState } from 'react';
import { later } from '../widgets/later';
import { ChartSettings } from '../charts/ChartSettings';
import { MarkLegend } from '../charts/MarkLegend';
import { LoadingPart } from './LoadingPart';
import { RunName } from './RunName';
import { useRun } from '../run/runStore';
import { useWords } from '../words/currentWords';
import { trainingWords } from '../words/english/training';

/** The code that draws curves loads after the start. */
const Curves = later(() => import('./Curves').then((module) => module.Curves), <LoadingPart what="loadingCurves" />);
const ResultsView = later(
  () => import('./results/ResultsView').then((module) => module.ResultsView),
  <LoadingPart what="loadingResults" />,
);

const views = ['curves', 'results'] as const;

/** This drawing's run: its name, its curves, and its results once there are some. */
export function ShownRun() {
  const words = useWords(trainingWords);
  const finished = useRun((run) => run.finish !== undefined) ?? false;
  const [view, setView] = useState<(typeof views)[number]>('curves');
  const hasResults = useRun((run) => run.finish !== undefined || run.tested !== undefined) ?? false;
  const shown = hasResults ? view : 'curves';
  // Results are what the user waits for; the curves are one click away.
  useEffect(() => setView(finished ? 'results' : 'curves'), [finished]);
  return (
    <>
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
    </>
  );
}
