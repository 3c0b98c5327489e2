import type { SplitName } from '@shared/data/reader';
import type { WatchState } from './watching';
import type { Watcher } from './watcher';
import { finiteMetrics, type Tested } from './metrics';
import type { Prepared } from './prepare';

/** Passes over the test set, and what the recipe makes of them. */
export class Tester {
  /** @param rest runs between batches; see `Evaluator.evaluate` */
  constructor(
    private readonly prepared: Pick<Prepared, 'session' | 'data'>,
    private readonly watcher: Watcher,
    private readonly rest: () => Promise<'go on' | 'give up'>,
  ) {}

  /** The whole test set, with results; nothing where the run is stopped meanwhile. Throws where the loss is no number. */
  test(): Promise<Tested | undefined> {
    return this.pass('test', true);
  }

  /**
   * The validation examples at the end of an epoch, or the test set where there are none, and the state of watching after it.
   * Of the last epoch the test set gives results too.
   */
  async testEpoch(
    before: WatchState,
    epoch: number,
    isLast: boolean,
  ): Promise<{ tested: Tested | undefined; watching: WatchState }> {
    const tested = await (this.isValidated ? this.pass('validation', false) : this.pass('test', isLast));
    const watching = tested ? await this.watcher.look(before, tested.metrics, epoch) : before;
    return { tested, watching };
  }

  /** Whether epochs are looked at by examples of their own. */
  get isValidated(): boolean {
    return this.prepared.data.counts.validation > 0;
  }

  private async pass(split: SplitName, withViews: boolean): Promise<Tested | undefined> {
    const evaluation = await this.prepared.session.evaluate(split, this.rest, withViews);
    if (!evaluation) return undefined;
    const { results } = evaluation;
    return { metrics: finiteMetrics(evaluation), ...(results && { results }) };
  }
}
