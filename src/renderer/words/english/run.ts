import type { RunState } from '@shared/contract/events';
import { area } from '../areas/area';

/** States of a run; lists show them in lower case. */
export const runWords = area('run', {
  states: {
    preparing: 'Preparing',
    running: 'Training',
    paused: 'Paused',
    stopping: 'Stopping',
    finished: 'Finished',
    stopped: 'Stopped',
    failed: 'Failed',
    lost: 'Interrupted',
  } satisfies Record<RunState, string>,
  /** As it stands in a sentence. */
  inSentence: (state: string) => state.toLowerCase(),
});
