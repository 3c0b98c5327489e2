import { componentsOf, cutsOf, networkOf } from '../../editing/layout/network';
import { sameType } from '../../tensor/exampleType';
import type { FigureSource } from './source';
import { stepsBetween } from './steps';
import { runMark } from './text';
import type { Volume } from './volume';

/** When neighbours on a trunk become one volume. */
interface Rule {
  isOne(left: Volume, right: Volume): boolean;
  /** With the branches between them. */
  readonly absorbs: boolean;
}

const hasSameType = ({ type: left }: Volume, { type: right }: Volume): boolean =>
  left !== undefined && right !== undefined && sameType(left, right);

/** From what loses nothing to what shows the resolutions alone. */
const rules: readonly Rule[] = [
  { isOne: (left, right) => left.block === right.block && hasSameType(left, right), absorbs: false },
  { isOne: hasSameType, absorbs: true },
  { isOne: (left, right) => !isInput(left) && stageOf(left) === stageOf(right), absorbs: true },
];

const isInput = ({ category }: Volume): boolean => category === 'input & output';

/** What textbooks call the same stage: images of one height and width; all vectors. */
function stageOf({ id, type }: Volume): string {
  if (!type) return id;
  return type.axes === 'image' ? type.shape.slice(0, -1).join('×') : `${type.shape.length} axes`;
}

/** At most so many volumes, where runs of similar ones can be drawn as one. */
export function collapse(source: FigureSource, volumes: readonly Volume[], most: number): readonly Volume[] {
  return rules.reduce((shown, rule) => (shown.length > most ? joinRuns(source, shown, rule) : shown), volumes);
}

function joinRuns(source: FigureSource, volumes: readonly Volume[], rule: Rule): readonly Volume[] {
  const network = networkOf(
    volumes.map(({ id }) => id),
    stepsBetween(volumes, source.graph.edges),
  );
  return componentsOf(network, network.order).flatMap((members) => {
    const cuts = new Set(cutsOf(network, members));
    const runs: Volume[][] = [];
    /** Branches behind the last cut. */
    let between: Volume[] = [];
    let last: Volume | undefined;
    for (const member of members) {
      const volume = volumes[member]!;
      if (!cuts.has(member)) {
        between.push(volume);
        continue;
      }
      const joins = last && rule.isOne(last, volume) && (rule.absorbs || !between.length);
      if (joins) runs.at(-1)!.push(...between, volume);
      else runs.push(...between.map((each) => [each]), [volume]);
      [between, last] = [[], volume];
    }
    return [...runs, ...between.map((each) => [each])].map((run) => joined(source, run));
  });
}

function joined(source: FigureSource, run: readonly Volume[]): Volume {
  const [first, last] = [run[0]!, run.at(-1)!];
  if (run.length === 1) return first;
  const cost = (volume: Volume) =>
    volume.nodes.reduce((sum, id) => sum + (source.analysisOf(id)?.parameters.trainable ?? 0), 0);
  const main = run.reduce((most, volume) => (cost(volume) >= cost(most) ? volume : most));
  const isRun = run.every(({ block }) => block === first.block);
  return {
    ...main,
    id: first.id,
    nodes: run.flatMap(({ nodes }) => nodes),
    name: `${first.name}${runMark}${last.name}`,
    type: last.type,
    times: isRun ? run.reduce((sum, { times }) => sum + times, 0) : 1,
    hasSkip: run.some(({ hasSkip }) => hasSkip) || hasSkipAmong(source, run),
  };
}

/** Whether an edge leads past others of a run. */
function hasSkipAmong({ graph }: FigureSource, run: readonly Volume[]): boolean {
  return (
    networkOf(
      run.map(({ id }) => id),
      stepsBetween(run, graph.edges),
    ).skips.length > 0
  );
}
