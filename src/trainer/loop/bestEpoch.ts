import { isSlot, slotName, slots } from '@shared/compiler';
import type { Recipe } from '@shared/document/schema';
import type { NamedTensors } from '@shared/tensor/types';
import type { SessionWeights } from './sessionWeights';

/** The weights of the best epoch, kept aside for the end of a run whose recipe wants them back. */
export class BestEpoch {
  private readonly wanted: boolean;

  /** @param kept the weights of the best epoch so far, where a run goes on from a checkpoint that has them */
  constructor(
    { earlyStopping }: Pick<Recipe, 'earlyStopping'>,
    private readonly weights: SessionWeights,
    private kept: NamedTensors,
  ) {
    this.wanted = earlyStopping?.restoreBest ?? false;
  }

  /** Keeps the weights as they are now. */
  async keep(): Promise<void> {
    if (this.wanted) this.kept = await this.weights.read();
  }

  get isKept(): boolean {
    return this.wanted && this.kept.size > 0;
  }

  /** Puts them in the place of the weights that are tested and shown. Training cannot go on from there. */
  restore(): Promise<void> {
    return this.weights.write(this.kept);
  }

  /** How a checkpoint holds them. */
  tensors(): NamedTensors {
    return new Map(this.wanted ? [...this.kept].map(([name, tensor]) => [slotName(name, slots.best), tensor]) : []);
  }
}

/** A checkpoint's tensors: those of the best epoch by the names of their weights, and the state to go on from. */
export function partBest(tensors: NamedTensors): { best: NamedTensors; state: NamedTensors } {
  const ending = slotName('', slots.best);
  const entries = [...tensors];
  return {
    best: new Map(
      entries.flatMap(([name, tensor]) =>
        isSlot(name, slots.best) ? [[name.slice(0, -ending.length), tensor] as const] : [],
      ),
    ),
    state: new Map(entries.filter(([name]) => !isSlot(name, slots.best))),
  };
}
