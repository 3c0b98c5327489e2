import { useEffect, useState, type MouseEvent } from 'react';
import { useClient } from '../client/ClientContext';
import { formatCount } from '../format/units';
import { saveForTensorBoard } from './actions/runListActions';
import { DeleteRunsDialog } from './actions/DeleteRunsDialog';
import { CompareView } from './compare/CompareView';
import { RunTable } from './list/RunTable';
import { useRunPages } from './list/useRunPages';
import { listChanged, runsStore, showRuns, useRuns } from './rows/runListStore';
import { useLiveList } from './useLiveList';
import { isInProgress } from '../run/runStatus';
import './runs.css';

/** All runs: the list, and the curves of those that one wants beside one another. */
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
        <Trouble text={trouble} />
      ) : total === 0 && search === '' ? (
        <p className="empty">
          {loading
            ? 'Looking for runs…'
            : 'No runs yet. Every training run is kept here with its curves and weights: press Train.'}
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

/** Why there is no list, and a way to try again. */
function Trouble({ text }: { readonly text: string }) {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const tryAgain = async ({ currentTarget: button }: MouseEvent<HTMLButtonElement>) => {
    if (busy) return;
    setBusy(true);
    const panel = button.closest<HTMLElement>('.runs');
    // What stands in the way still is told with the list.
    await client.request('runs.tryAgain', undefined).catch(() => undefined);
    listChanged();
    setBusy(false);
    // With the button its focus would be gone.
    if (document.activeElement === button) panel?.focus();
  };
  return (
    <div className="empty runs-trouble">
      <p role="alert">{text}</p>
      <button type="button" className="button" onClick={(event) => void tryAgain(event)}>
        {busy ? 'Trying…' : 'Try again'}
      </button>
    </div>
  );
}

function RunsToolbar({ total }: { readonly total: number }) {
  const client = useClient();
  const chosen = useRuns((state) => state.chosen);
  const names = [...chosen.keys()];
  const busy = [...chosen.values()].some(({ state }) => isInProgress(state));
  return (
    <div className="runs-toolbar">
      <SearchField />
      <span className="runs-count" role="status">
        {formatCount(total)} {total === 1 ? 'run' : 'runs'}
        {chosen.size > 0 && `, ${chosen.size} chosen`}
      </span>
      <button
        type="button"
        className="button button-primary"
        disabled={chosen.size < 2}
        title={chosen.size < 2 ? 'Choose two runs or more by their boxes.' : undefined}
        onClick={() => showRuns(names)}
      >
        Compare
      </button>
      <button
        type="button"
        className="button"
        disabled={chosen.size === 0}
        title={chosen.size === 0 ? 'Choose runs by their boxes.' : 'Event files, which tensorboard --logdir shows'}
        onClick={() => void saveForTensorBoard(client, names)}
      >
        TensorBoard…
      </button>
      <button
        type="button"
        className="button"
        disabled={chosen.size === 0 || busy}
        title={busy ? 'One of them is still going on.' : undefined}
        onClick={() => runsStore.setState({ doomed: [...chosen.values()] })}
      >
        Delete…
      </button>
    </div>
  );
}

/** Waits for a moment's rest in the typing. */
function SearchField() {
  const search = useRuns((state) => state.search);
  const [text, setText] = useState(search);
  useEffect(() => setText(search), [search]);
  useEffect(() => {
    const timer = setTimeout(() => runsStore.setState({ search: text.trim() === '' ? '' : text }), 150);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <input
      type="search"
      className="field runs-search"
      aria-label="Search runs"
      placeholder="Search names, tags, engines …"
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
