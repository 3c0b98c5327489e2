import { isActiveState } from '@shared/contract/events';
import { useClient } from '../client/ClientContext';
import { saveForTensorBoard } from './actions/runListActions';
import { runsStore, showRuns, useRuns } from './rows/runListStore';
import { RunsSearchField } from './RunsSearchField';
import { useWords } from '../words/currentWords';
import { runsWords } from '../words/english/runs';

/** The search, and what can be done with the chosen runs. */
export function RunsToolbar({ total }: { readonly total: number }) {
  const words = useWords(runsWords);
  const client = useClient();
  const chosen = useRuns((state) => state.chosen);
  const names = [...chosen.keys()];
  const busy = [...chosen.values()].some(({ state }) => isActiveState(state));
  return (
    <div className="runs-toolbar">
      <RunsSearchField />
      <span className="runs-count" role="status">
        {words.count(total, chosen.size)}
      </span>
      <button
        type="button"
        className="button button-primary"
        disabled={chosen.size < 2}
        title={chosen.size < 2 ? words.selectTwo : undefined}
        onClick={() => showRuns(names)}
      >
        {words.compare}
      </button>
      <button
        type="button"
        className="button"
        disabled={chosen.size === 0}
        title={chosen.size === 0 ? words.selectFirst : words.tensorBoardHint}
        onClick={() => void saveForTensorBoard(client, names)}
      >
        {words.tensorBoard}
      </button>
      <button
        type="button"
        className="button"
        disabled={chosen.size === 0 || busy}
        title={busy ? words.oneInProgress : undefined}
        onClick={() => runsStore.setState({ doomed: [...chosen.values()] })}
      >
        {words.delete}
      </button>
    </div>
  );
}
