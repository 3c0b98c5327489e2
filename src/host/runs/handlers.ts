import { longestDocumentName } from '@shared/document/schema';
import { tabulateDifferences, type DifferenceRow } from '@shared/editing/compare/table';
import type { Handlers } from '@shared/contract/contract';
import type { TrainingService } from '../training/trainingService';
import type { Dialogs } from '../fileDialogs';
import { writeFiles } from '../export/exportCode';
import { displayed } from './curves';
import type { RunLibrary } from './runLibrary';
import type { RunStore } from './store';
import { tensorBoardFiles } from './tensorboard/export';
import { asSaidText, hostSaying, type HostSaying } from '@shared/messages/hostSaying';
import { failed } from '../refused';

type RunHandlers = Pick<Handlers, Extract<keyof Handlers, `runs.${string}`>>;

/** The requests about runs of the past. */
export function runHandlers(runs: RunLibrary, training: TrainingService, dialogs?: Dialogs): RunHandlers {
  const onStore = async <Result>(work: (store: RunStore) => Result): Promise<Result> => {
    await runs.ready();
    return runs.use(work);
  };
  return {
    'runs.tryAgain': () => runs.tryAgain(false).then(() => undefined),
    'runs.list': async (query) => {
      await runs.tryAgain(true);
      await runs.ready();
      const { trouble } = runs;
      if (trouble !== undefined)
        return { runs: [], total: 0, trouble: asSaidText(trouble), notes: saidTexts(runs.notes) };
      runs.markAbandoned();
      // What became of the list is known once it was asked.
      return runs.use((store) => ({ ...store.list(query), notes: saidTexts([...runs.notes, ...store.damaged]) }));
    },
    'runs.compare': ({ runs: names }) =>
      onStore((store) => {
        const found = names.map((run) => knownRun(store, run));
        return {
          runs: found.map(({ row }) => row),
          differences: [...tabulateDifferences(found.map(({ document }) => document)), ...rateChanges(store, names)],
        };
      }),
    'runs.get': ({ run }) => onStore((store) => knownRun(store, run)),
    'runs.curves': ({ runs: names, width, smoothing }) =>
      onStore((store) => names.map((run) => displayed(run, store.curve(run), width, smoothing))),
    'runs.rename': ({ run, name }) => onStore((store) => void store.rename(run, name)).then(() => undefined),
    'runs.tag': ({ run, tags }) => onStore((store) => void store.setTags(run, tags)).then(() => undefined),
    'runs.delete': async ({ runs: names }) => {
      await runs.ready();
      for (const run of names) {
        await runs.remove(run);
        training.forget(run);
      }
      return undefined;
    },
    'runs.tensorboard': async ({ runs: names }) => {
      const files = await onStore((store) => tensorBoardFiles(store, names));
      const savedTo = await dialogs?.exportFolder();
      if (savedTo === undefined) {
        // Downloads lie in no folders; where the user thought better of it there are none.
        const downloads = files.map(({ name, bytes }) => ({ name: name.split('/').at(-1)!, bytes }));
        return { files: dialogs ? [] : downloads };
      }
      await writeFiles(savedTo, files);
      return { files: [], savedTo };
    },
    'runs.open': async ({ run }) => {
      await runs.ready();
      const found = await runs.find(run);
      if (!found) throw gone();
      await training.show(run);
      // A damaged list may hold a name of any length.
      return { document: { ...found.document, name: found.name.slice(0, longestDocumentName) } };
    },
  };
}

const saidTexts = (sayings: readonly HostSaying[]) => sayings.map((said) => asSaidText(said));

/** Learning rates that were set while runs went on, as one more row where there are any. */
function rateChanges(store: RunStore, names: readonly string[]): DifferenceRow[] {
  const values = names.map((run) => {
    const changes = store.marks(run).filter(({ kind }) => kind === 'learningRate');
    return changes.map(({ label, step }) => `${label} at step ${step}`).join('; ') || '–';
  });
  const isNowhere = values.every((value) => value === '–');
  return isNowhere ? [] : [{ part: 'recipe', label: 'set during the run', values }];
}

/** Throws where the run is not there any more. */
function knownRun(store: RunStore, run: string) {
  const { document } = store.find(run) ?? {};
  const [row] = store.list({ search: '', sort: 'startedAt', descending: true, offset: 0, limit: 1, runs: [run] }).runs;
  if (!document || !row) throw gone();
  return { row, document };
}

function gone(): Error {
  return failed(hostSaying('run', 'deleted'));
}
