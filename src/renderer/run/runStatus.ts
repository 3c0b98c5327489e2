import type { RunState } from '@shared/ipc/events';

/** What a run's state is called; lists write it in lower case. */
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

/** Whether a run with this state goes on now. */
export function isInProgress(state: RunState): boolean {
  return inProgress.has(state);
}
