import type { SplitName } from '@shared/data/reader';
import type { WatchState } from './watching';
import type { Watcher } from './watcher';
import { Classification } from './classification';
import { finiteMetrics, type Tested } from './metrics';
import type { Prepared } from './prepare';

/** Passes over the test set, and what the recipe makes of them. */
export class Tester {
  /** @param rest runs between batches; see `Evaluator.evaluate` */
  constructor(
    private readonly prepared: Pick<Prepared, 'session' | 'data' | 'task'>,
    private readonly watcher: Watcher,
    private readonly rest: () => Promise<'go on' | 'give up'>,
  ) {}

  /** The whole test set; nothing where the run is stopped meanwhile. Throws where the loss is no number. */
  test(): Promise<Tested | undefined> {
    return this.pass('test');
  }

  /** The validation examples at the end of an epoch, or the test set where there are none, and the state of watching after it. */
  async testEpoch(before: WatchState, epoch: number): Promise<{ tested: Tested | undefined; watching: WatchState }> {
    const tested = await this.pass(this.isValidated ? 'validation' : 'test');
    const watching = tested ? await this.watcher.look(before, tested.metrics, epoch) : before;
    return { tested, watching };
  }

  /** Whether epochs are looked at by examples of their own. */
  get isValidated(): boolean {
    return this.prepared.data.counts.validation > 0;
  }

  private async pass(split: SplitName): Promise<Tested | undefined> {
    const { session, task } = this.prepared;
    const [first] = task.objectives;
    const classes = first?.field.kind === 'class' ? first.field.classes : undefined;
    const classification = classes && new Classification(classes);
    const metrics = await session.evaluate(split, this.rest, classification);
    return metrics && { metrics: finiteMetrics(metrics), classification };
  }
}
