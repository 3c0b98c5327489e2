import { DeleteRunsDialog } from './actions/DeleteRunsDialog';
import { CompareView } from './compare/CompareView';
import { RunTable } from './list/RunTable';
import { useRunPages } from './list/useRunPages';
import { useRuns } from './rows/runListStore';
import { RunsToolbar } from './RunsToolbar';
import { RunsTrouble } from './RunsTrouble';
import { useLiveList } from './useLiveList';
import { sentenceOfText } from '../words/errorSentence';
import { useWords } from '../words/currentWords';
import { runsWords } from '../words/english/runs';
import './runs.css';

/** All runs: the list, and a comparison of those that are shown. */
export function RunsPanel() {
  const words = useWords(runsWords);
  const shown = useRuns((state) => state.shown);
  return (
    <section className="runs" aria-label={words.title} tabIndex={-1}>
      {shown.length > 0 ? <CompareView runs={shown} /> : <RunList />}
      <DeleteRunsDialog />
    </section>
  );
}

function RunList() {
  const words = useWords(runsWords);
  useLiveList();
  const pages = useRunPages();
  const { total, trouble, notes, loading } = pages;
  const search = useRuns((state) => state.search);
  return (
    <>
      {notes.map((note) => (
        <p key={note.message} className="runs-note" role="status">
          {sentenceOfText(note)}
        </p>
      ))}
      {trouble !== undefined ? (
        <RunsTrouble text={sentenceOfText(trouble)} />
      ) : total === 0 && search === '' ? (
        <p className="empty">{loading ? words.looking : words.none}</p>
      ) : (
        <>
          <RunsToolbar total={total} />
          {total === 0 ? <p className="empty">{words.noMatch}</p> : <RunTable pages={pages} />}
        </>
      )}
    </>
  );
}
