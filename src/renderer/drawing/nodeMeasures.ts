import type { NetworkAnalysis, NodeAnalysis } from '@shared/compiler/analyze/analysis';
import { analysisAt } from '@shared/compiler/analyze';
import { formatBytes, formatCount, formatMacs, formatMilliseconds, formatScientific } from '../format/units';
import { drawingStore, type DrawingState } from './drawingStore';
import { isAsMeasured, leavesOf, measuredStore, shownTimes, type MeasuredState } from './measured';
import { placesFrom, shownPlaces, type OpenPlace } from './openPlaces';
import { cardsAt } from './viewCards';
import { idAt, scopePrefix } from '@shared/compiler/path';

/** What cards can be coloured by, and what their bars then show. To add one, add an entry, and its words. */
export interface NodeMeasure {
  /** How shares grow from the lowest value to the largest; a linear one begins at 0. */
  readonly scale: 'linear' | 'logarithmic';
  /** Which measurement it comes from; absent where the drawing alone says it. */
  readonly measured?: keyof MeasuredState;
  /** What these nodes have together: those of a card, or of a composite. Nothing where it is not known. */
  together(nodes: readonly NodeAnalysis[]): number | undefined;
  format(value: number): string;
}

const measures = <const Entries extends Readonly<Record<string, NodeMeasure>>>(entries: Entries) => entries;

const summed =
  (value: (node: NodeAnalysis) => number) =>
  (nodes: readonly NodeAnalysis[]): number =>
    nodes.reduce((sum, node) => sum + value(node), 0);

export const nodeMeasures = measures({
  parameters: { scale: 'linear', together: summed(({ parameters }) => parameters.trainable), format: formatCount },
  macs: { scale: 'linear', together: summed(({ macs }) => macs), format: formatMacs },
  memory: { scale: 'linear', together: summed(({ trainingBytes }) => trainingBytes), format: formatBytes },
  time: {
    scale: 'linear',
    measured: 'times',
    together: (nodes) => {
      const times = shownTimes(measuredStore.getState(), drawingStore.getState().opened);
      const leaves = nodes.flatMap(leavesOf);
      if (!times || !leaves.every((leaf) => isAsMeasured(times, leaf))) return undefined;
      // One that did nothing by itself has no time of its own: the engine did its work with another's.
      return leaves.reduce((sum, { path }) => sum + (times.blocks[path] ?? 0), 0);
    },
    format: formatMilliseconds,
  },
  gradient: {
    scale: 'logarithmic',
    measured: 'gradients',
    together: (nodes) => {
      const { gradients } = measuredStore.getState();
      const leaves = nodes.flatMap(leavesOf).filter(({ path }) => gradients?.nodes[path]);
      if (!gradients || leaves.length === 0 || !leaves.every((leaf) => isAsMeasured(gradients, leaf))) return undefined;
      const sizes = leaves.map(({ path }) => gradients.nodes[path]!);
      const squares = sizes.reduce((sum, { rootMeanSquare, weights }) => sum + weights * rootMeanSquare ** 2, 0);
      return Math.sqrt(squares / sizes.reduce((sum, { weights }) => sum + weights, 0));
    },
    format: formatScientific,
  },
});

export type MeasureName = keyof typeof nodeMeasures;
export const measureNames = Object.keys(nodeMeasures) as readonly MeasureName[];

/** A measure as the registry's type has it, whichever it is. */
export const nodeMeasure = (name: MeasureName): NodeMeasure => nodeMeasures[name];

/** The lowest and the largest value of a scale. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A logarithmic scale spans at least as much, so that small differences do not look large. */
const leastSpan = 1000;

const ranges = new WeakMap<
  NetworkAnalysis,
  Map<MeasureName, { readonly key: readonly unknown[]; readonly range: Range }>
>();

/** The range of a measure over the drawing and the cards that are shown; nothing where no value is known. */
export function rangeOf(state: DrawingState, name: MeasureName): Range | undefined {
  const { measured } = nodeMeasure(name);
  const places = [...placesFrom(shownPlaces(state))];
  const key = [
    ...places.flatMap(({ view, cards }) => [view.prefix, cards]),
    measured && measuredStore.getState()[measured],
  ];
  let known = ranges.get(state.analysis);
  if (!known) ranges.set(state.analysis, (known = new Map()));
  const before = known.get(name);
  const range = before?.key.every((part, index) => part === key[index]) ? before.range : findRange(state, places, name);
  known.set(name, { key, range });
  return range.high > 0 ? range : undefined;
}

function findRange(state: DrawingState, places: readonly OpenPlace[], name: MeasureName): Range {
  const { together, scale } = nodeMeasure(name);
  const top = [...state.analysis.nodes.values()];
  const shown = places.flatMap(({ view, cards }) =>
    [...cards.chips.keys()].map((id) => cardNodes(state, view.prefix + id)),
  );
  const single = scale === 'linear' ? top : top.flatMap(leavesOf);
  let [low, high] = [Infinity, 0];
  for (const nodes of [...single.map((node) => [node]), ...shown]) {
    const value = together(nodes);
    if (!value) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return scale === 'linear' ? { low: 0, high } : { low: Math.min(low, high / leastSpan), high };
}

/** What is known of the nodes on the card at a path: its own, and its chips. */
export function cardNodes(state: DrawingState, path: string): NodeAnalysis[] {
  const prefix = scopePrefix(path);
  const id = idAt(path);
  return [id, ...(cardsAt(prefix, state).chips.get(id) ?? [])].flatMap(
    (node) => analysisAt(state.analysis, prefix + node) ?? [],
  );
}

/** The value of nodes together and where it lies in the scale, 0 to 1; nothing where it is not known, or there is none. */
export function valueOf(
  state: DrawingState,
  nodes: readonly NodeAnalysis[],
  name: MeasureName,
): { readonly value: number; readonly share: number } | undefined {
  if (nodes.length === 0 || nodes.some((node) => node.state !== 'ready')) return undefined;
  const { together, scale } = nodeMeasure(name);
  const value = together(nodes);
  const range = value && rangeOf(state, name);
  if (!value || !range) return undefined;
  const { low, high } = range;
  const share = scale === 'linear' ? value / high : Math.log(value / low) / Math.log(high / low);
  return { value, share: Math.max(0, Math.min(1, share)) };
}
