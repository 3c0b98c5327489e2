import { TrainButton } from './controls/TrainButton';
import { showInspectorTab } from '../ui/uiStore';
import { usePlan } from './controls/useTrainingPlan';
import { useWords } from '../words/currentWords';
import { trainingWords } from '../words/english/training';

/** What to do before the first run. */
export function TrainingEmpty() {
  const words = useWords(trainingWords);
  const { obstacles, isDataMissing, lines } = usePlan();
  return (
    <div className="training-empty">
      {obstacles.length > 0 ? (
        <>
          <h3>{words.notReady}</h3>
          <ul>
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{obstacle}</li>
            ))}
          </ul>
          {isDataMissing && (
            <button type="button" className="button" onClick={() => showInspectorTab('data')}>
              {words.chooseData}
            </button>
          )}
        </>
      ) : (
        <>
          <h3>{words.ready}</h3>
          <p className="hint">{lines.join(' · ')}</p>
          <TrainButton />
          <p className="hint">{words.readyHint}</p>
        </>
      )}
    </div>
  );
}
