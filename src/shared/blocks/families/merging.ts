import type { BlockProblem, Remedy } from '../../document/problem';
import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import type { BlockContext } from '../definition';
import { strideBetween, waysBetween, type Way } from './bringing';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

const ordinal = (index: number): string => ordinals[index] ?? `${index + 1}th`;

type Branches = Pick<BlockContext, 'inputs' | 'names'>;

/** `conv1 is 56×56×64, pool2 is 28×28×128`; `first`, `second` where no names are known. */
export function describeBranches({ inputs, names }: Branches): string {
  const name = (index: number) => names?.[index] ?? ordinal(index);
  return inputs.map((shape, index) => `${name(index)} is ${formatShape(shape)}`).join(', ');
}

/** Remedies that bring one input to another's shape, each saying behind which node it stands. */
export function bring({ inputs, names }: Branches, input: number, like: number, waysOf = waysBetween): Remedy[] {
  const behind = names ? ` behind ${names[input]}` : ` on the ${ordinal(input)} branch`;
  return waysOf(inputs[input]!, inputs[like]!).map(({ label, blocks }: Way): Remedy => ({
    label: label + behind,
    action: { kind: 'insert', input, blocks },
  }));
}

/**
 * The problem where branches must have equal shapes and do not. The marked branch is the one that can be brought to the
 * other's shape by shrinking it or adding channels, as a projection shortcut does; the reverse is offered after it.
 */
export function unequalProblem(block: string, branches: Branches): BlockProblem | undefined {
  const { inputs } = branches;
  const odd = inputs.findIndex((shape) => !sameShape(shape, inputs[0]!));
  if (odd < 0) return undefined;
  const target = prefers(inputs[0]!, inputs[odd]!) ? 0 : odd;
  const marked = target === 0 ? odd : 0;
  return {
    message:
      `${block} needs inputs of equal shape: ${describeBranches(branches)}. ` +
      `${withoutStride(inputs[marked]!, inputs[target]!)}Make their shapes equal.`,
    brief: 'shapes differ',
    input: marked,
    remedies: interleaved(bring(branches, marked, target), bring(branches, target, marked)),
  };
}

/** One of each in turn, so that the best of both come first. */
export function interleaved<Item>(left: readonly Item[], right: readonly Item[]): Item[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    [left[at], right[at]].filter((item) => item !== undefined),
  ).flat();
}

/** Says where a projection cannot help, since that is what one tries first. */
function withoutStride(from: Shape, to: Shape): string {
  if (from.length !== 3 || to.length !== 3) return '';
  const axis = ([0, 1] as const).find((along) => strideBetween(from[along]!, to[along]!) === undefined);
  return axis === undefined ? '' : `No stride gives ${to[axis]} from ${from[axis]}. `;
}

/** Whether the first shape is the target for the other: the smaller image, then the one with more channels. */
function prefers(first: Shape, other: Shape): boolean {
  if (first.length !== other.length) return first.length < other.length;
  if (first.length === 3 && (first[0] !== other[0] || first[1] !== other[1])) {
    return first[0]! * first[1]! < other[0]! * other[1]!;
  }
  return first.at(-1)! > other.at(-1)!;
}
