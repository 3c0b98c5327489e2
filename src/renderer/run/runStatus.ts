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

const inProgress: ReadonlySet<RunState> = new Set(['preparing', 'running', 'paused', 'stopping']);

/** Whether a run in this state is in progress. */
export function isInProgress(state: RunState): boolean {
  return inProgress.has(state);
}
