import { later } from '../widgets/later';
import { OtherRun } from './OtherRun';
import { RunBanner } from './RunBanner';
import { useRun } from '../run/runStore';
import { TrainingEmpty } from './TrainingEmpty';
import { LoadingPart } from './LoadingPart';
import './controls/trainControls.css';
import './training.css';

/** What a run shows loads after the start. */
const ShownRun = later(
  () => import('./ShownRun').then((module) => module.ShownRun),
  <LoadingPart what="loadingCurves" />,
);

/** The training tab: curves and progress of this drawing's run, results once it has ended. Another drawing's run is named. */
export function TrainingPanel({ onShowRun }: { readonly onShowRun?: (run: string) => void }) {
  const present = useRun(() => true) ?? false;
  return (
    <div className="training">
      <RunBanner />
      {present ? (
        <ShownRun />
      ) : (
        <>
          <OtherRun onShow={onShowRun} />
          <TrainingEmpty />
        </>
      )}
    </div>
  );
}
