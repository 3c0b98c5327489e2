import type { Recipe } from '@shared/document/schema';
import type { MarkKind } from '@shared/contract/events';
import { BestEpoch } from './bestEpoch';
import type { Prepared } from './prepare';
import type { Measures } from './measures';
import { afterEpoch, endsEarly, watches, type WatchState } from './watching';

type Mark = (kind: MarkKind, label: string, epoch: number) => void;

/**
 * Looks at what the test images say at the end of each epoch, where the recipe depends on it: has the learning rate
 * reduced, keeps the best weights, and ends the run.
 */
export class Watcher {
  private readonly recipe: Recipe;
  private readonly best: BestEpoch;

  constructor(
    { recipe, session, best }: Pick<Prepared, 'recipe' | 'session' | 'best'>,
    private readonly mark: Mark,
  ) {
    this.recipe = recipe;
    this.best = new BestEpoch(recipe, session.weights, best);
  }

  /** Whether an epoch's test is still to be looked at: a run may have been stopped in the middle of it. */
  isOwed({ epoch: seen }: WatchState, epoch: number): boolean {
    return watches(this.recipe) && seen < epoch;
  }

  /** The state after an epoch. */
  async look(before: WatchState, measures: Measures, epoch: number): Promise<WatchState> {
    if (!watches(this.recipe)) return before;
    const after = afterEpoch(this.recipe, before, measures, epoch);
    const { schedule } = this.recipe;
    if (schedule.kind === 'plateau' && after.plateau.reductions > before.plateau.reductions)
      this.mark('reduced', `Learning rate × ${schedule.factor}: ${stalled(schedule)}`, epoch);
    if (after.stopping.epoch === epoch) await this.best.keep();
    if (this.endsEarly(after) && !this.endsEarly(before))
      this.mark('stoppedEarly', `Stopped early: ${stalled(this.recipe.earlyStopping!)}`, epoch);
    return after;
  }

  endsEarly(state: WatchState): boolean {
    return endsEarly(this.recipe, state);
  }

  /** The epoch whose weights a run that ends with this one brings back; undefined where its own are the best. */
  epochToRestore({ stopping }: WatchState, epoch: number): number | undefined {
    return this.best.isKept && stopping.epoch !== epoch ? stopping.epoch : undefined;
  }

  async restore(epoch: number): Promise<void> {
    await this.best.restore();
    this.mark('best', `Weights of epoch ${epoch}, kept`, epoch);
  }

  /** The kept weights, for a checkpoint. */
  get tensors() {
    return this.best.tensors();
  }

  /** Why a run ended with this epoch, and what it keeps; undefined where there is nothing to say. */
  note(state: WatchState, epoch: number): string | undefined {
    const { earlyStopping } = this.recipe;
    if (!earlyStopping) return undefined;
    const kept = this.epochToRestore(state, epoch);
    const { best = Number.NaN } = state.stopping;
    const ended = this.endsEarly(state) ? `Stopped early after epoch ${epoch}: ${stalled(earlyStopping)}. ` : '';
    const value = `test ${earlyStopping.watch} ${Number(best.toPrecision(4))}`;
    const weights = kept === undefined ? '' : `The weights of epoch ${kept} are kept, the best one (${value}).`;
    return `${ended}${weights}`.trim() || undefined;
  }
}

type Settings = Pick<NonNullable<Recipe['earlyStopping']>, 'watch' | 'patience' | 'minimumImprovement'>;

/** `the test loss has not improved by more than 0.001 for 3 epochs` */
function stalled({ watch, patience, minimumImprovement }: Settings): string {
  const least = minimumImprovement > 0 ? ` by more than ${minimumImprovement}` : '';
  return `the test ${watch} has not improved${least} for ${patience} ${patience === 1 ? 'epoch' : 'epochs'}`;
}
