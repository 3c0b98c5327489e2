import type { WatchState } from './watching';
import type { Watcher } from './watcher';
import { Classification } from './classification';
import { finiteMetrics, type Tested } from './metrics';
import type { Prepared } from './prepare';

/** Passes over the test set, and what the recipe makes of them. */
export class Tester {
  /** @param rest runs between batches; see `Evaluator.evaluate` */
  constructor(
    private readonly prepared: Pick<Prepared, 'session' | 'dataset'>,
    private readonly watcher: Watcher,
    private readonly rest: () => Promise<'go on' | 'give up'>,
  ) {}

  /** The whole test set; nothing where the run is stopped meanwhile. Throws where the loss is no number. */
  async test(): Promise<Tested | undefined> {
    const { session, dataset } = this.prepared;
    const classification = new Classification(dataset.classes);
    const metrics = await session.evaluate(this.rest, classification);
    return metrics && { metrics: finiteMetrics(metrics), classification };
  }

  /** The test at the end of an epoch, and the state of watching after it. */
  async testEpoch(before: WatchState, epoch: number): Promise<{ tested: Tested | undefined; watching: WatchState }> {
    const tested = await this.test();
    const watching = tested ? await this.watcher.look(before, tested.metrics, epoch) : before;
    return { tested, watching };
  }
}
