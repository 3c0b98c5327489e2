import { useEffect } from 'react';
import { useClient } from '../client/ClientContext';
import { useRun } from '../run/runStore';
import { isActive } from '../run/shownRun';
import { TrainButton } from '../training/controls/TrainButton';
import { ExamplePicker } from './ExamplePicker';
import { InputEditor } from './inputs/InputEditor';
import { OutputView } from './OutputView';
import { openTry } from './asking/trying';
import { useTry } from './asking/tryStore';
import { sentenceOfText } from '../words/errorSentence';
import { useWords } from '../words/currentWords';
import { tryItWords } from '../words/english/tryIt';
import './tryIt.css';

/** The Try it tab: examples, drawings, files and texts on the left, what the run's drawing answers on the right. */
export function TryPanel() {
  const words = useWords(tryItWords);
  const run = useRun((each) => each.run);
  const hasWeights = useRun((each) => each.checkpointStep !== undefined || !isActive(each)) ?? false;
  if (run === undefined) {
    return (
      <div className="try try-empty">
        <h3>{words.nothingTrained}</h3>
        <p className="hint">{words.nothingTrainedHint}</p>
        <TrainButton />
      </div>
    );
  }
  if (!hasWeights) {
    return (
      <div className="try try-empty" role="status">
        <h3>{words.noWeights}</h3>
        <p className="hint">{words.noWeightsHint}</p>
      </div>
    );
  }
  return <TriedRun run={run} />;
}

function TriedRun({ run }: { readonly run: string }) {
  const words = useWords(tryItWords);
  const client = useClient();
  const abilities = useTry((state) => state.abilities);
  const error = useTry((state) => state.error);
  useEffect(() => openTry(client, run), [client, run]);
  return (
    <div className="try">
      {error !== undefined && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
      {error !== undefined && !abilities && <TrainButton />}
      {!abilities && error === undefined && (
        <p className="empty" role="status">
          {words.loadingWeights}
        </p>
      )}
      {abilities && (
        <>
          {abilities.examples > 0 ? (
            <ExamplePicker count={abilities.examples} />
          ) : (
            <p className="hint">{abilities.note && sentenceOfText(abilities.note)}</p>
          )}
          <div className="try-columns">
            {abilities.inputs.map((input) => (
              <InputEditor key={input.path} {...input} isOnly={abilities.inputs.length === 1} />
            ))}
            {abilities.outputs.map((output) => (
              <OutputView key={output.path} {...output} isOnly={abilities.outputs.length === 1} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}
