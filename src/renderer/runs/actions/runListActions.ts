import type { Client } from '@shared/contract/contract';
import type { RunRow } from '@shared/contract/runRecords';
import { download } from '../../browser/download';
import { reporting } from '../../ui/reporting';
import { say, showBottomTab } from '../../ui/uiStore';
import { recoverTraining } from '../../run/runActions';
import { runStore } from '../../run/runStore';
import { listChanged, runsStore } from '../rows/runListStore';
import { wordsOf } from '../../words/currentWords';
import { runActionsWords } from '../../words/english/runActions';

/** Actions on runs of the list. Failures are reported in a banner. */

export async function renameRun(client: Client, { run, name }: RunRow, wanted: string): Promise<void> {
  const text = wanted.trim();
  if (text === '' || text === name) return;
  await reporting(wordsOf(runActionsWords).rename, () => client.request('runs.rename', { run, name: text }));
  listChanged();
}

export async function tagRun(client: Client, { run }: RunRow, wanted: readonly string[]): Promise<void> {
  const tags = [...new Set(wanted.map((tag) => tag.trim()).filter(Boolean))];
  await reporting(wordsOf(runActionsWords).tags, () => client.request('runs.tag', { run, tags }));
  listChanged();
}

/** Deletes what the user agreed to lose. */
export async function deleteDoomed(client: Client): Promise<void> {
  const { doomed } = runsStore.getState();
  const runs = doomed.map(({ run }) => run);
  runsStore.setState(({ chosen, shown }) => ({
    doomed: [],
    chosen: new Map([...chosen].filter(([run]) => !runs.includes(run))),
    shown: shown.filter((run) => !runs.includes(run)),
  }));
  await reporting(wordsOf(runActionsWords).delete, () => client.request('runs.delete', { runs }));
  const shownRun = runStore.getState().run;
  if (shownRun && runs.includes(shownRun.run)) {
    const current = await client.request('training.current', undefined).catch(() => undefined);
    if (current?.run !== shownRun.run) runStore.setState({ run: undefined });
  }
  listChanged();
}

/** Resumes a run from its last checkpoint. */
export async function resumeRun(client: Client, { run }: RunRow): Promise<void> {
  showBottomTab('training');
  await recoverTraining(client, run);
  listChanged();
}

/** Writes the runs' curves for TensorBoard: into a folder, or as downloads. */
export async function saveForTensorBoard(client: Client, runs: readonly string[]): Promise<void> {
  await reporting(wordsOf(runActionsWords).tensorBoard, async () => {
    const { files, savedTo } = await client.request('runs.tensorboard', { runs: [...runs] });
    if (savedTo !== undefined) return say({ kind: 'info', text: wordsOf(runActionsWords).written(savedTo) });
    files.forEach(download);
  });
}
