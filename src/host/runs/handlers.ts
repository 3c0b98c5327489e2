import type { Handlers } from '@shared/ipc/contract';
import type { TrainingService } from '../training/service';
import { displayed } from './curves';
import type { Runs } from './runs';
import type { RunStore } from './store';

type RunHandlers = Pick<Handlers, Extract<keyof Handlers, `runs.${string}`>>;

/** The requests about runs of the past. */
export function runHandlers(runs: Runs, training: TrainingService): RunHandlers {
  const onStore = async <Result>(work: (store: RunStore) => Result): Promise<Result> => {
    await runs.ready();
    return runs.use(work);
  };
  return {
    'runs.list': async (query) => {
      await runs.ready();
      const { trouble, notes } = runs;
      if (trouble !== undefined) return { runs: [], total: 0, trouble, notes };
      runs.tellAbandoned();
      return { ...runs.use((store) => store.list(query)), notes };
    },
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
    'runs.open': async ({ run }) => {
      await runs.ready();
      const found = await runs.find(run);
      if (!found) throw new Error('This run is not there any more; it may have been deleted.');
      await training.show(run);
      return { document: { ...found.document, name: found.name } };
    },
  };
}
