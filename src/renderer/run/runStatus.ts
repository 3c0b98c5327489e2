import type { RunState } from '@shared/contract/events';

/** Labels of run states; lists show them in lower case. */
export const runStateLabels: { readonly [State in RunState]: string } = {
  preparing: 'Preparing',
  running: 'Training',
  paused: 'Paused',
  stopping: 'Stopping',
  finished: 'Finished',
  stopped: 'Stopped',
  failed: 'Failed',
  lost: 'Interrupted',
};
