import type { RunState } from '@shared/ipc/events';

/** How a run's state is called in lists. */
export const stateWords: { readonly [State in RunState]: string } = {
  preparing: 'preparing',
  running: 'training',
  paused: 'paused',
  stopping: 'stopping',
  finished: 'finished',
  stopped: 'stopped',
  failed: 'failed',
  lost: 'lost',
};

const inProgress: ReadonlySet<RunState> = new Set(['preparing', 'running', 'paused', 'stopping']);

/** Whether a run goes on now. */
export function isInProgress(state: RunState): boolean {
  return inProgress.has(state);
}
