import type { BlockProblem, Remedy } from '../../document/problem';
import { channelsOf, type Axes, type ExampleType } from '../../tensor/exampleType';
import { formatShape, sameShape, sizeOf } from '../../tensor/shape';
import type { Value } from '../../program/program';
import type { BlockContext, LowerContext } from '../definition';
import { strideBetween, waysBetween, type Way } from './bringing';
import { labelled, say, stated, type Saying } from '../../messages/saying';

type Branches = Pick<BlockContext, 'inputs' | 'names'>;

/** `conv1 is 56×56×64, pool2 is 28×28×128`; `first`, `second` where no names are known. */
export function describeBranches({ inputs, names }: Branches): Saying[] {
  const name = (index: number) => names?.[index] ?? say('parts', 'place', index + 1);
  return inputs.map(({ shape }, index) => say('parts', 'branch', name(index), formatShape(shape)));
}

/** Remedies that bring one input to another's shape, each saying behind which node it stands. */
export function bring({ inputs, names }: Branches, input: number, like: number, waysOf = waysBetween): Remedy[] {
  const placed = (way: Saying) =>
    names ? labelled('after', way, names[input]!) : labelled('onBranch', way, say('parts', 'place', input + 1));
  return waysOf(inputs[input]!, inputs[like]!).map(({ said, blocks, effort }: Way): Remedy => ({
    ...placed(said),
    action: { kind: 'insert', input, blocks },
    ...(effort !== undefined && { effort }),
  }));
}

/**
 * The problem where branches must have shapes that broadcast and do not. The marked branch is the one that can be brought
 * to the other's shape by shrinking it or adding channels, as a projection shortcut does; the reverse is offered after it.
 */
export function unequalProblem(block: string, branches: Branches): BlockProblem | undefined {
  const { inputs } = branches;
  const pair = unlikePair(inputs);
  if (!pair) return undefined;
  const [first, odd] = pair;
  const target = prefers(inputs[first]!, inputs[odd]!) ? first : odd;
  const marked = target === first ? odd : first;
  return {
    ...stated(
      'block',
      'unequal',
      block,
      describeBranches(branches),
      ranksDiffer(inputs[first]!, inputs[odd]!),
      withoutStride(inputs[marked]!, inputs[target]!),
    ),
    input: marked,
    remedies: interleaved(bring(branches, marked, target), bring(branches, target, marked)),
  };
}

/** The first two inputs that do not broadcast. Inputs of which each two do also broadcast together. */
function unlikePair(inputs: readonly ExampleType[]): readonly [number, number] | undefined {
  for (let second = 1; second < inputs.length; second++)
    for (let first = 0; first < second; first++)
      if (!broadcasts(inputs[first]!, inputs[second]!)) return [first, second];
  return undefined;
}

/**
 * Whether two examples broadcast: shapes align at the right, and an axis of extent 1 is repeated. An image broadcasts with
 * three axes only: frameworks that keep channels first would align a vector with its width.
 */
function broadcasts(left: ExampleType, right: ExampleType): boolean {
  if (imageOfOtherRank(left, right)) return false;
  const shared = Math.min(left.shape.length, right.shape.length);
  for (let back = 1; back <= shared; back++) {
    const [a, b] = [left.shape.at(-back)!, right.shape.at(-back)!];
    if (a !== b && a !== 1 && b !== 1) return false;
  }
  return true;
}

function imageOfOtherRank(left: ExampleType, right: ExampleType): boolean {
  return left.shape.length !== right.shape.length && (left.axes === 'image' || right.axes === 'image');
}

function ranksDiffer(left: ExampleType, right: ExampleType): Saying | '' {
  if (!imageOfOtherRank(left, right)) return '';
  const vector = [left, right].find(({ shape }) => shape.length === 1);
  return vector ? say('advice', 'vectorOverImage', `1×1×${channelsOf(vector)}`) : '';
}

/** One of each in turn, so that the best of both come first. */
export function interleaved<Item>(left: readonly Item[], right: readonly Item[]): Item[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    [left[at], right[at]].filter((item) => item !== undefined),
  ).flat();
}

/** Says where a projection cannot help, since that is what one tries first. */
function withoutStride(from: ExampleType, to: ExampleType): Saying | '' {
  if (from.axes === 'plain' || to.axes === 'plain') return '';
  const [have, want] = [from.shape, to.shape];
  const axis = ([0, 1] as const).find((along) => strideBetween(have[along]!, want[along]!) === undefined);
  return axis === undefined ? '' : say('advice', 'noStride', have[axis]!, want[axis]!);
}

/** Whether the first shape is the target for the other: the smaller image, then the one with more channels. */
function prefers(first: ExampleType, other: ExampleType): boolean {
  if (first.shape.length !== other.shape.length) return first.shape.length < other.shape.length;
  const positions = (type: ExampleType) => sizeOf(type.shape.slice(0, -1));
  if (!sameShape(first.shape.slice(0, -1), other.shape.slice(0, -1))) return positions(first) < positions(other);
  return channelsOf(first) > channelsOf(other);
}

/** What merging gives: an image where all are images. */
export function mergedAxes(inputs: readonly ExampleType[]): Axes {
  return inputs.every(({ axes }) => axes === 'image') ? 'image' : 'plain';
}

/** The inputs in the one order that all of them can have: native where all are images, else canonical. */
export function alike({
  inputs,
  values,
  canonical,
}: Pick<LowerContext, 'inputs' | 'values' | 'canonical'>): readonly Value[] {
  return mergedAxes(inputs) === 'image' ? values : inputs.map((_, input) => canonical(input));
}
