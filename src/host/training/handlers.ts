import type { Handlers } from '@shared/contract/contract';
import type { DatasetSources } from '../datasets/sources';
import type { TrainingService } from './trainingService';

type TrainingHandlers = Pick<Handlers, Extract<keyof Handlers, `training.${string}`>>;

/** The requests about runs. */
export function trainingHandlers(training: TrainingService, sources: DatasetSources): TrainingHandlers {
  const nothing = async (work: Promise<void> | void): Promise<undefined> => void (await work);
  return {
    'training.start': async ({ document, engine, force }) => {
      const dataset = await sources.resolve(document.recipe.dataset);
      return training.start({
        ...{ document, dataset },
        ...(engine !== undefined && { engine }),
        ...(force !== undefined && { force }),
      });
    },
    'training.pause': ({ run }) => nothing(training.send(run, { type: 'pause' })),
    'training.resume': ({ run }) => nothing(training.send(run, { type: 'resume' })),
    'training.stop': ({ run }) => nothing(training.send(run, { type: 'stop' })),
    'training.recover': ({ run }) => training.recover(run),
    'training.setLearningRate': ({ run, learningRate }) =>
      nothing(training.send(run, { type: 'setLearningRate', learningRate })),
    'training.watch': ({ run: _run, ...watch }) => nothing(training.setWatch(watch)),
    'training.current': () => training.summary(),
    'training.drawing': ({ run }) => training.drawing(run),
    'training.history': ({ run }) => training.history(run),
  };
}
