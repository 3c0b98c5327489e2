import type { Client } from '@shared/contract/contract';
import type { RunRow } from '@shared/contract/runRecords';
import { openInTab } from '../../files/openInTab';
import { reporting } from '../../ui/reporting';
import { showBottomTab } from '../../ui/uiStore';
import { reduceRun } from '../../run/reduceRun';
import { emptyRun } from '../../run/shownRun';
import { runStore } from '../../run/runStore';
import { wordsOf } from '../../words/currentWords';
import { runActionsWords } from '../../words/english/runActions';

/** Opens a run's drawing as an unsaved one, and shows the run with its weights, results and pictures. Failures are reported in a banner. */
export async function openRun(client: Client, { run, name }: Pick<RunRow, 'run' | 'name'>): Promise<void> {
  await reporting(wordsOf(runActionsWords).open(name), async () => {
    const { document } = await client.request('runs.open', { run });
    const history = await client.request('training.history', { run });
    openInTab(document, undefined, false);
    runStore.setState({
      run: history.reduce(reduceRun, emptyRun(run)),
      drawing: { run, document },
      error: undefined,
    });
    showBottomTab('training');
  });
}
