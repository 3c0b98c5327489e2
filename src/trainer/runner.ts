import type { RunEvent } from '@shared/contract/events';
import { seldom, type DataProgress } from '@shared/data/progress';
import type { RunRequest, Watch } from '@shared/contract/trainerMessages';
import { RunControl } from './loop/control';
import { prepare, type Prepared } from './loop/prepare';
import { TrainingRun } from './loop/trainingRun';
import { trainingTrouble } from './outOfMemory';

/**
 * The run of this process: carries it out, and keeps it for the pictures of its nodes after its end. Failures become
 * events; nothing is thrown.
 */
export class Runner {
  private readonly control = new RunControl();
  private prepared: Prepared | undefined;
  private readonly ended: Promise<void>;
  private checkpointStep: number | undefined;

  constructor(
    private readonly request: RunRequest,
    private readonly send: (event: RunEvent) => void,
    watch?: Watch,
  ) {
    if (watch) this.control.setWatch(watch);
    this.ended = this.carryOut();
  }

  get controls(): Pick<RunControl, 'pause' | 'resume' | 'stop' | 'setLearningRate' | 'setWatch'> {
    return this.control;
  }

  /** Ends the run with a checkpoint and gives its memory back. */
  async close(): Promise<void> {
    this.control.close();
    await this.ended;
  }

  private async carryOut(): Promise<void> {
    const { run } = this.request;
    try {
      const onProgress = seldom<DataProgress>((progress) => this.emit({ type: 'preparing', run, ...progress }));
      this.prepared = await prepare(this.request, { onProgress, signal: this.control.signal });
      const training = new TrainingRun(this.request, this.prepared, this.control, this.emit);
      await training.carryOut();
      // The run has ended: what fails now makes it no failed one.
      await training.testStopped().catch(() => undefined);
      await this.serveProbes(training);
    } catch (error) {
      // Nothing was trained yet, so that there is nothing to keep.
      if (!this.prepared && this.control.stopping) return this.send({ type: 'state', run, state: 'stopped' });
      const step = this.checkpointStep === undefined ? {} : { checkpointStep: this.checkpointStep };
      this.send({ type: 'failed', run, ...trainingTrouble(error), lost: false, ...step });
    } finally {
      // What the engine cannot give back ends with the process.
      await this.prepared?.session.dispose().catch(() => undefined);
    }
  }

  private readonly emit = (event: RunEvent): void => {
    if (event.type === 'checkpoint') this.checkpointStep = event.step;
    this.send(event);
  };

  /** After the end people still look at nodes, and at other samples. */
  private async serveProbes(training: TrainingRun): Promise<void> {
    while (!this.control.closing) {
      const changed = this.control.changed();
      await training.refreshProbes();
      await changed;
    }
  }
}
