import { useClient } from '../client/ClientContext';
import { formatCount } from '../format/units';
import { recoverTraining } from '../run/runActions';
import { runStore, useRun, useRunStore } from '../run/runStore';
import { useWords } from '../words/currentWords';
import { trainingWords } from '../words/english/training';
import { sentenceOfText } from '../words/errorSentence';

/** Why the run or the last request failed, and what to do. Never a dialog: the user can keep drawing. */
export function RunBanner() {
  const words = useWords(trainingWords);
  const error = useRunStore((state) => state.error);
  const failure = useRun((run) => run.failure);
  return (
    <>
      {failure &&
        (failure.lost ? (
          <LostBanner message={sentenceOfText(failure)} />
        ) : (
          <Banner title={words.failed} message={sentenceOfText(failure)} />
        ))}
      {error && (
        <Banner title={words.requestFailed} message={error}>
          <button type="button" className="button" onClick={() => runStore.setState({ error: undefined })}>
            {words.dismiss}
          </button>
        </Banner>
      )}
    </>
  );
}

function LostBanner({ message }: { message: string }) {
  const words = useWords(trainingWords);
  const client = useClient();
  const run = useRun(({ run: id }) => id);
  const step = useRun(({ checkpointStep }) => checkpointStep);
  const starting = useRunStore((state) => state.starting);
  return (
    <Banner title={words.interrupted} message={message}>
      {run !== undefined && (
        <button
          type="button"
          className="button button-primary"
          disabled={starting}
          onClick={() => void recoverTraining(client, run)}
        >
          {step === undefined ? words.restart : words.resumeFrom(formatCount(step))}
        </button>
      )}
    </Banner>
  );
}

interface BannerProps {
  readonly title: string;
  readonly message: string;
  readonly children?: React.ReactNode;
}

function Banner({ title, message, children }: BannerProps) {
  return (
    <div className="training-banner" role="alert">
      <p>
        <strong>{title}</strong> {message}
      </p>
      {children}
    </div>
  );
}
