import type { Program } from '@shared/program/program';
import type { TensorFlowProgram } from '@shared/targets/tensorflow';
import { sizeOf } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';
import { messageOf } from '@shared/errors/messageOf';
import { fedValue, known } from '../requests';
import type { GraphFeed, GraphSession } from './session';

const arrays = { float32: Float32Array, int32: Int32Array, uint8: Uint8Array, bool: Uint8Array } as const;

/** What TensorFlow says of a variable that nobody has set. */
const readsNoValue = /uninitialized|Could not find variable/;

/** One program of a graph. */
export class ProgramRunner {
  /**
   * Fetched at every run: the step, and with it all numbers that it gives. TensorFlow optimises the graph anew for each
   * set of fetches, which takes longer than a step.
   */
  private readonly always: readonly string[];

  constructor(
    private readonly name: string,
    private readonly program: Program,
    private readonly emitted: TensorFlowProgram,
    private readonly session: GraphSession,
  ) {
    const numbers = [...program.outputs].filter(([, { shape }]) => shape.length === 0);
    const { step, fetches } = emitted;
    this.always = step === undefined ? [] : [step, ...numbers.map(([name]) => fetches.get(name)!)];
  }

  /**
   * Has TensorFlow make ready all that a training step needs, so that what it lacks comes up before anything is trained.
   * To be called while no variable has a value: the run ends where it reads one.
   */
  prepare(): void {
    if (this.emitted.step === undefined || this.program.variables.length === 0) return;
    const zeros = this.program.inputs
      .filter(({ role }) => role === 'feed')
      .map(({ name, value: { shape, dtype } }) => [name, { shape, data: new arrays[dtype](sizeOf(shape)) }] as const);
    try {
      this.session.run(this.graphFeeds(Object.fromEntries(zeros), 0), this.always);
    } catch (error) {
      if (!readsNoValue.test(messageOf(error))) throw error;
    }
  }

  run(
    feeds: Readonly<Record<string, TensorData>>,
    fetches: readonly string[],
    seed: number,
  ): Record<string, TensorData> {
    const { name, emitted, session, always } = this;
    const wanted = fetches.map((fetch) => known(emitted.fetches, fetch, `Program ${name} has`, 'result'));
    // An evaluation without updates that nobody fetches anything of has nothing to do.
    const all = [...always, ...wanted];
    const results = all.length > 0 ? session.run(this.graphFeeds(feeds, seed), all) : [];
    return Object.fromEntries(fetches.map((fetch, index) => [fetch, results[always.length + index]!]));
  }

  private graphFeeds(feeds: Readonly<Record<string, TensorData>>, seed: number): GraphFeed[] {
    const graphFeeds = this.program.inputs
      .filter(({ role }) => role === 'feed')
      .map((input): GraphFeed => {
        const { shape, dtype } = input.value;
        return {
          name: this.emitted.feeds.get(input.name)!,
          dtype,
          shape,
          data: fedValue(this.name, input, feeds).data,
        };
      });
    const { seed: name } = this.emitted;
    if (name !== undefined) graphFeeds.push({ name, dtype: 'int32', shape: [], data: Int32Array.of(seed) });
    return graphFeeds;
  }
}
