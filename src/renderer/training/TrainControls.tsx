import { useClient } from '../client/ClientContext';
import { pauseTraining, resumeTraining, stopTraining } from '../run/runActions';
import { isActive } from '../run/shownRun';
import { useHostRun, useRunStore } from '../run/runStore';
import { otherName } from '../run/otherRun';
import { later } from '../widgets/later';
import { DatasetPill } from './controls/DatasetPill';
import { TrainButton } from './controls/TrainButton';
import { useTitleProgress } from './controls/useTitleProgress';
import { useWords } from '../words/currentWords';
import { trainingWords } from '../words/english/training';
import './controls/trainControls.css';
import './training.css';

const EnginePill = later(
  () => import('./controls/EnginePill').then((module) => module.EnginePill),
  <LookingForEngines />,
);
function LookingForEngines() {
  return <span className="pill">{useWords(trainingWords).lookingForEngines}</span>;
}

const ShortageDialog = later(() => import('./ShortageDialog').then((module) => module.ShortageDialog), <></>);

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
  const words = useWords(trainingWords);
  const client = useClient();
  const run = useHostRun(({ run: id }) => id);
  const state = useHostRun((current) => current.state);
  const active = useHostRun(isActive) ?? false;
  const other = useRunStore(otherName);
  const paused = state === 'paused';
  const canPause = run !== undefined && (state === 'running' || paused);
  const canStop = run !== undefined && active && state !== 'stopping';
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={!canPause}
        title={canPause ? other && words.runOf(other) : words.noRun}
        onClick={() => run && void (paused ? resumeTraining(client, run) : pauseTraining(client, run))}
      >
        <span aria-hidden="true">{paused ? '▶' : '❚❚'}</span> {paused ? words.resume : words.pause}
      </button>
      <button
        type="button"
        className="button"
        disabled={!canStop}
        title={!canStop ? words.noRun : other ? words.stopOtherHint(other) : words.stopHint}
        onClick={() => run && void stopTraining(client, run)}
      >
        <span aria-hidden="true">■</span> {state === 'stopping' ? words.stopping : words.stop}
      </button>
    </>
  );
}
