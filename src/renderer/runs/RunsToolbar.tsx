import { isActiveState } from '@shared/contract/events';
import { useClient } from '../client/ClientContext';
import { formatCount } from '../format/units';
import { saveForTensorBoard } from './actions/runListActions';
import { runsStore, showRuns, useRuns } from './rows/runListStore';
import { RunsSearchField } from './RunsSearchField';

/** The search, and what can be done with the chosen runs. */
export function RunsToolbar({ total }: { readonly total: number }) {
  const client = useClient();
  const chosen = useRuns((state) => state.chosen);
  const names = [...chosen.keys()];
  const busy = [...chosen.values()].some(({ state }) => isActiveState(state));
  return (
    <div className="runs-toolbar">
      <RunsSearchField />
      <span className="runs-count" role="status">
        {formatCount(total)} {total === 1 ? 'run' : 'runs'}
        {chosen.size > 0 && `, ${chosen.size} selected`}
      </span>
      <button
        type="button"
        className="button button-primary"
        disabled={chosen.size < 2}
        title={chosen.size < 2 ? 'Select at least two runs.' : undefined}
        onClick={() => showRuns(names)}
      >
        Compare
      </button>
      <button
        type="button"
        className="button"
        disabled={chosen.size === 0}
        title={chosen.size === 0 ? 'Select runs first.' : 'Saves event files for tensorboard --logdir'}
        onClick={() => void saveForTensorBoard(client, names)}
      >
        TensorBoard…
      </button>
      <button
        type="button"
        className="button"
        disabled={chosen.size === 0 || busy}
        title={busy ? 'One of these runs is still in progress.' : undefined}
        onClick={() => runsStore.setState({ doomed: [...chosen.values()] })}
      >
        Delete…
      </button>
    </div>
  );
}
