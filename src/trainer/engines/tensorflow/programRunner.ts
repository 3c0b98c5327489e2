import type { Program } from '@shared/compile/program';
import type { TensorFlowProgram } from '@shared/emit/tensorflow';
import type { TensorData } from '@shared/tensor/types';
import { fedValue, known } from '../requests';
import type { GraphFeed, GraphSession } from './session';

/** One program of a graph. */
export class ProgramRunner {
  constructor(
    private readonly name: string,
    private readonly program: Program,
    private readonly emitted: TensorFlowProgram,
    private readonly session: GraphSession,
  ) {}

  run(
    feeds: Readonly<Record<string, TensorData>>,
    fetches: readonly string[],
    seed: number,
  ): Record<string, TensorData> {
    const { name, emitted, session } = this;
    const wanted = fetches.map((fetch) => known(emitted.fetches, fetch, `Program ${name} has`, 'result'));
    // An evaluation without updates that nobody fetches anything of has nothing to do.
    const all = emitted.step === undefined ? wanted : [...wanted, emitted.step];
    const results = all.length > 0 ? session.run(this.graphFeeds(feeds, seed), all) : [];
    return Object.fromEntries(fetches.map((fetch, index) => [fetch, results[index]!]));
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
