import type { RunEvent } from '@shared/contract/events';

/**
 * The event of a run whose trainer, or host, is gone.
 * @param checkpointStep the step that it can go on from; see `RunFolder.checkpointStep`
 */
export function lostEvent(run: string, how: string, checkpointStep: number | undefined): RunEvent {
  const rest =
    checkpointStep === undefined
      ? 'There was no checkpoint yet: the run can be begun anew.'
      : `The run can go on from its last checkpoint, step ${checkpointStep}.`;
  return {
    type: 'failed',
    run,
    message: `The trainer's process is gone (${how}). The drawing is not affected. ${rest}`,
    lost: true,
    ...(checkpointStep !== undefined && { checkpointStep }),
  };
}
