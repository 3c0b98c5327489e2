import { DeleteRunsDialog } from './actions/DeleteRunsDialog';
import { CompareView } from './compare/CompareView';
import { RunTable } from './list/RunTable';
import { useRunPages } from './list/useRunPages';
import { useRuns } from './rows/runListStore';
import { RunsToolbar } from './RunsToolbar';
import { RunsTrouble } from './RunsTrouble';
import { useLiveList } from './useLiveList';
import './runs.css';

/** All runs: the list, and a comparison of those that are shown. */
export function RunsPanel() {
  const shown = useRuns((state) => state.shown);
  return (
    <section className="runs" aria-label="Runs" tabIndex={-1}>
      {shown.length > 0 ? <CompareView runs={shown} /> : <RunList />}
      <DeleteRunsDialog />
    </section>
  );
}

function RunList() {
  useLiveList();
  const pages = useRunPages();
  const { total, trouble, notes, loading } = pages;
  const search = useRuns((state) => state.search);
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="runs-note" role="status">
          {note}
        </p>
      ))}
      {trouble !== undefined ? (
        <RunsTrouble text={trouble} />
      ) : total === 0 && search === '' ? (
        <p className="empty">
          {loading
            ? 'Looking for runs…'
            : 'No runs yet. Press Train: each run is kept here with its curves and weights.'}
        </p>
      ) : (
        <>
          <RunsToolbar total={total} />
          {total === 0 ? <p className="empty">No run has all of these words.</p> : <RunTable pages={pages} />}
        </>
      )}
    </>
  );
}
