import { firstAverages, initializeState, isSlot, slotName, slots } from '@shared/compiler';
import { weightsIn, type Network } from '@shared/compiler/network';
import type { Recipe } from '@shared/document/schema';
import type { NamedTensors } from '@shared/tensor/types';
import type { LoadedPrograms } from '../engines/engine';

/** The tensors of a run on its engine: those that training goes on from, and those that are tested and shown. */
export class SessionWeights {
  /** By the name of a weight or running statistic, the name of what is shown for it: itself, or its average. */
  private readonly shown: ReadonlyMap<string, string>;

  constructor(
    private readonly loaded: LoadedPrograms,
    private readonly network: Network,
    private readonly recipe: Pick<Recipe, 'averaging' | 'seed'>,
  ) {
    const names = weightsIn(network).map(({ name, weight }): [string, string] => [
      name,
      recipe.averaging && weight.trainable ? slotName(name, slots.average) : name,
    ]);
    this.shown = new Map(names);
  }

  /** Sets what a run begins with. */
  initialize(): Promise<void> {
    return this.writeState(initializeState(this.network, this.recipe.seed));
  }

  /** Weights, running statistics and every slot that lasts from step to step. */
  async readState(): Promise<NamedTensors> {
    const state = await this.loaded.readState();
    return new Map([...state].filter(([name]) => !isSlot(name, slots.accumulated)));
  }

  /** Sets such a state. Averages that it lacks begin with its weights; those that nobody keeps any more are dropped. */
  async writeState(state: NamedTensors): Promise<void> {
    const known = this.recipe.averaging
      ? [...state, ...firstAverages(this.network, state)]
      : [...state].filter(([name]) => !isSlot(name, slots.average));
    await this.loaded.writeState(new Map(known));
  }

  /** The weights and running statistics that are tested and shown, averaged where the recipe says so: all, or these. */
  async read(names: readonly string[] = [...this.shown.keys()]): Promise<NamedTensors> {
    const state = await this.loaded.readState(names.map((name) => this.shownName(name)));
    return new Map(names.map((name) => [name, state.get(this.shownName(name))!]));
  }

  /** Sets what is tested and shown. Training cannot go on from there: its own weights may be others. */
  async write(weights: NamedTensors): Promise<void> {
    await this.loaded.writeState(new Map([...weights].map(([name, tensor]) => [this.shownName(name), tensor])));
  }

  private shownName(name: string): string {
    return this.shown.get(name) ?? name;
  }
}
