import type { RunEvent } from '@shared/contract/events';
import { hostSaying, hostInEnglish, type HostValue } from '@shared/messages/hostSaying';

/**
 * The event of a run whose trainer, or host, is gone.
 * @param checkpointStep the step that it can go on from; see `RunFolder.checkpointStep`
 */
export function lostEvent(run: string, how: HostValue, checkpointStep: number | undefined): RunEvent {
  const said =
    checkpointStep === undefined
      ? hostSaying('run', 'lost', how)
      : hostSaying('run', 'lostAtStep', how, checkpointStep);
  return {
    ...{ type: 'failed', run, message: hostInEnglish(said), said, lost: true },
    ...(checkpointStep !== undefined && { checkpointStep }),
  };
}
