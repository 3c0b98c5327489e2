import { useClient } from '../client/ClientContext';
import { pauseTraining, resumeTraining, stopTraining } from '../run/runActions';
import { isActive } from '../run/shownRun';
import { useRun } from '../run/runStore';
import { DatasetPill } from './controls/DatasetPill';
import { EnginePill } from './controls/EnginePill';
import { TrainButton } from './controls/TrainButton';
import { ShortageDialog } from './ShortageDialog';
import { useTitleProgress } from './controls/useTitleProgress';
import './controls/trainControls.css';
import './training.css';

/** The top bar's part of training: data, engine, Pause, Stop, Train. */
export function TrainControls({ onShowData }: { readonly onShowData?: () => void }) {
  useTitleProgress();
  return (
    <div className="train-controls">
      <DatasetPill onShow={onShowData} />
      <EnginePill />
      <RunButtons />
      <TrainButton />
      <ShortageDialog />
    </div>
  );
}

/** Pause or Resume, and Stop. They stay in place while nothing runs, so that the layout does not jump. */
function RunButtons() {
  const client = useClient();
  const run = useRun(({ run: id }) => id);
  const state = useRun((current) => current.state);
  const active = useRun(isActive) ?? false;
  const paused = state === 'paused';
  const canPause = run !== undefined && (state === 'running' || paused);
  const canStop = run !== undefined && active && state !== 'stopping';
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={!canPause}
        title={canPause ? undefined : 'No run in progress.'}
        onClick={() => run && void (paused ? resumeTraining(client, run) : pauseTraining(client, run))}
      >
        <span aria-hidden="true">{paused ? '▶' : '❚❚'}</span> {paused ? 'Resume' : 'Pause'}
      </button>
      <button
        type="button"
        className="button"
        disabled={!canStop}
        title={canStop ? 'Ends the run and keeps its last checkpoint.' : 'No run in progress.'}
        onClick={() => run && void stopTraining(client, run)}
      >
        <span aria-hidden="true">■</span> {state === 'stopping' ? 'Stopping…' : 'Stop'}
      </button>
    </>
  );
}
