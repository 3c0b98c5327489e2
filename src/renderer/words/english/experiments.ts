import type { ExperimentState } from '@shared/contract/experiments';
import { area } from '../areas/area';
import { formatCount } from '../areas/count';

/** Several networks, trained one after another and compared. */
export const experimentsWords = area('experiments', {
  title: 'Run an experiment',
  size: 'Size',
  sizes: { small: 'Small', full: 'Full' } satisfies Record<ExperimentState['size'], string>,
  sizeHints: {
    small: 'A minute or two: small networks, few images.',
    full: 'Networks as in the paper. The time left appears once the first one trains.',
  } satisfies Record<ExperimentState['size'], string>,
  work: (networks: string, epochs: number, macs: string) =>
    `${networks} · ${formatCount(epochs)} epochs each · ${macs} of forward passes`,
  run: 'Run',
  runNamed: (experiment: string) => `Run ${experiment}`,
  states: {
    running: 'training',
    finished: 'finished',
    stopped: 'stopped',
    failed: 'failed',
  } satisfies Record<ExperimentState['state'], string>,
  waiting: 'waiting',
  titleWith: (experiment: string, state: string) => `${experiment}: ${state}`,
  experiment: (experiment: string) => `Experiment ${experiment}`,
  progressOf: (experiment: string) => `Progress of ${experiment}`,
  timeLeft: (duration: string) => `about ${duration} left`,
  runsOf: (experiment: string) => `Runs of ${experiment}`,
  columns: { network: 'Network', state: 'State', trainingLoss: 'Training loss', testLoss: 'Test loss' },
  stop: 'Stop',
  compare: 'Compare the curves',
});
