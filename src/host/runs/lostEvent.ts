import type { RunEvent } from '@shared/contract/events';
import { tell, toldInEnglish, type HostValue } from '@shared/messages/hostSaying';

/**
 * The event of a run whose trainer, or host, is gone.
 * @param checkpointStep the step that it can go on from; see `RunFolder.checkpointStep`
 */
export function lostEvent(run: string, how: HostValue, checkpointStep: number | undefined): RunEvent {
  const said = checkpointStep === undefined ? tell('run', 'lost', how) : tell('run', 'lostAtStep', how, checkpointStep);
  return {
    ...{ type: 'failed', run, message: toldInEnglish(said), said, lost: true },
    ...(checkpointStep !== undefined && { checkpointStep }),
  };
}
