import type { RunEvent } from '@shared/contract/events';
import type { RunRequest } from '@shared/contract/trainerMessages';
import { valuesThatAreNoNumbers } from '../checkpoint/soundness';
import { divergedWeights } from './metrics';
import { writeCheckpoint, type Checkpoint, type CheckpointState } from '../checkpoint/checkpoint';

/** Checkpoints may take this share of the time where weights are so many that writing them is slow. */
const share = 0.05;
/** Seconds before the first one: a run that is lost early loses little more than its start. */
const firstSeconds = 2;

/** Writes a run's checkpoints: on request, and says when one is due by the clock. */
export class Checkpoints {
  private due: number;
  private last: number | undefined;

  constructor(
    private readonly request: Pick<RunRequest, 'run' | 'checkpoint' | 'checkpointSeconds'>,
    private readonly contents: () => Promise<Pick<Checkpoint, 'tensors' | 'shown'>>,
    private readonly emit: (event: RunEvent) => void,
  ) {
    this.due = performance.now() + Math.min(firstSeconds, request.checkpointSeconds) * 1000;
  }

  isDue(): boolean {
    return performance.now() >= this.due;
  }

  holds(step: number): boolean {
    return this.last === step;
  }

  /** Throws where it cannot be written, and where the weights are no numbers: the one before stays. */
  async write(state: CheckpointState, epoch: number): Promise<void> {
    const { run, checkpoint, checkpointSeconds } = this.request;
    const started = performance.now();
    const contents = await this.contents();
    const unsound = valuesThatAreNoNumbers(contents.tensors);
    if (unsound !== undefined) throw new Error(divergedWeights(state.step, unsound));
    await writeCheckpoint(checkpoint, { state, ...contents });
    const ended = performance.now();
    this.due = ended + Math.max(checkpointSeconds * 1000, (ended - started) / share);
    this.last = state.step;
    this.emit({ type: 'checkpoint', run, step: state.step, epoch });
  }
}
