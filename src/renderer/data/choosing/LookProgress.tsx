import { useClient } from '../../client/ClientContext';
import { useWords } from '../../words/currentWords';
import { dataWorkWords } from '../../words/english/dataWork';
import { progressIn } from '../../format/dataProgress';
import { choosingWords } from '../../words/english/choosing';
import { stopLooking, useChoosing } from './choosingStore';

/** What is being done with the chosen files; where it takes long, how far it is, and a button that stops it. */
export function LookProgress() {
  const client = useClient();
  const words = useWords(choosingWords);
  const work = useWords(dataWorkWords);
  const { busy, progress } = useChoosing();
  return (
    <>
      <p className="form-hint" role="status">
        {busy}
      </p>
      {progress && (
        <div className="look-progress">
          <progress value={progress.done} max={progress.total} aria-label={work.works[progress.what]} />
          <span>{progressIn(work, progress)}</span>
          <button type="button" className="button" onClick={() => stopLooking(client)}>
            {words.stop}
          </button>
        </div>
      )}
    </>
  );
}
