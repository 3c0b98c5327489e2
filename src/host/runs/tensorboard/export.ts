import type { ExportedFile } from '../../export/exportCode';
import type { RunStore } from '../store';
import { eventFile, eventFileName } from './eventFile';
import { hostSaying } from '@shared/messages/hostSaying';
import { failed } from '../../refused';

/** Event files of runs, each in a folder of its own: TensorBoard calls runs by their folders. Throws where one is gone. */
export function tensorBoardFiles(store: RunStore, runs: readonly string[]): ExportedFile[] {
  return runs.map((run) => {
    const found = store.find(run);
    if (!found) throw failed(hostSaying('run', 'gone', run));
    const { name, startedAt } = found;
    const bytes = eventFile(startedAt, store.curve(run));
    return { name: `${runFolderName(name, run)}/${eventFileName(run, startedAt)}`, bytes };
  });
}

/** What TensorBoard is to call a run: its name, as a folder may be called, and what distinguishes it from others of that name. */
export function runFolderName(name: string, run: string): string {
  const safe = name.replace(/[^\p{L}\p{N}._ -]+/gu, '_').replace(/^[. ]+|[. ]+$/g, '');
  return `${safe === '' ? 'run' : safe.slice(0, 80)}-${run}`;
}
