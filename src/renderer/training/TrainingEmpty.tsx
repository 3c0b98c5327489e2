import { TrainButton } from './controls/TrainButton';
import { showInspectorTab } from '../ui/uiStore';
import { usePlan } from './controls/useTrainingPlan';

/** What to do before the first run. */
export function TrainingEmpty() {
  const { obstacles, isDataMissing, lines } = usePlan();
  return (
    <div className="training-empty">
      {obstacles.length > 0 ? (
        <>
          <h3>Not ready to train</h3>
          <ul>
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{obstacle}</li>
            ))}
          </ul>
          {isDataMissing && (
            <button type="button" className="button" onClick={() => showInspectorTab('data')}>
              Choose data
            </button>
          )}
        </>
      ) : (
        <>
          <h3>Ready to train</h3>
          <p className="hint">{lines.join(' · ')}</p>
          <TrainButton />
          <p className="hint">Loss and metrics appear here, filters and feature maps on the nodes.</p>
        </>
      )}
    </div>
  );
}
