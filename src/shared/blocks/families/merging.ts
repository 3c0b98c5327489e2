import type { BlockProblem, Remedy } from '../../document/problem';
import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import type { Pair } from '../../tensor/window';
import { formatPair } from './format';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** An input's name in a sentence: `first`, `second` … */
function branchName(index: number): string {
  return ordinals[index] ?? `${index + 1}th`;
}

/** `first is 56×56×64, second is 28×28×128` */
export function describeBranches(inputs: readonly Shape[]): string {
  return inputs.map((shape, index) => `${branchName(index)} is ${formatShape(shape)}`).join(', ');
}

/** The stride at which a 1×1 window reduces `from` rows to `to`, if there is one. */
function strideBetween(from: number, to: number): number | undefined {
  for (let stride = 1; stride <= from; stride++) {
    const length = Math.floor((from - 1) / stride) + 1;
    if (length === to) return stride;
    if (length < to) return undefined;
  }
  return undefined;
}

function stridesBetween(from: Shape, to: Shape): Pair | undefined {
  const [vertical, horizontal] = [strideBetween(from[0]!, to[0]!), strideBetween(from[1]!, to[1]!)];
  return vertical && horizontal ? [vertical, horizontal] : undefined;
}

const writtenPair = (pair: Pair) => (pair[0] === pair[1] ? `${pair[0]}` : formatPair(pair));
const compact = (pair: Pair) => (pair[0] === pair[1] ? pair[0] : pair);

/** Changes an image's height and width, but not its channels, to another's: pooling, upsampling or zero padding. */
export function resizeRemedy(from: Shape, to: Shape, input: number): Remedy | undefined {
  const result = [to[0]!, to[1]!, from[2]!];
  const insert = (label: string, block: string, parameters: Record<string, unknown>): Remedy => ({
    label,
    action: { kind: 'insert', input, blocks: [{ block, parameters }] },
    result,
  });
  const [height, width] = [from[0]!, from[1]!];
  if (height % to[0]! === 0 && width % to[1]! === 0) {
    const factor: Pair = [height / to[0]!, width / to[1]!];
    const parameters = { kernel: compact(factor), stride: compact(factor) };
    return insert(`Insert ${formatPair(factor)} max pooling`, 'MaxPool2D', parameters);
  }
  if (to[0]! % height === 0 && to[1]! % width === 0) {
    const factor: Pair = [to[0]! / height, to[1]! / width];
    return insert(`Insert ${formatPair(factor)} upsampling`, 'UpSampling2D', { factor: compact(factor) });
  }
  const [down, right] = [to[0]! - height, to[1]! - width];
  if (down < 0 || right < 0 || down > 8 || right > 8) return undefined;
  const sides = [Math.floor(down / 2), Math.ceil(down / 2), Math.floor(right / 2), Math.ceil(right / 2)];
  return insert(`Insert zero padding to ${to[0]}×${to[1]}`, 'ZeroPadding2D', { padding: sides });
}

/** A 1×1 convolution that brings one image to another's shape, like ResNet's projection shortcut. */
export function projectionRemedy(from: Shape, to: Shape, input: number): Remedy | undefined {
  if (from.length !== 3 || to.length !== 3) return undefined;
  const stride = stridesBetween(from, to);
  if (!stride) return undefined;
  const strided = Math.max(...stride) > 1;
  const parameters = { filters: to[2]!, kernel: 1, ...(strided ? { stride: compact(stride) } : {}) };
  return {
    label: `Insert 1×1 projection, ${strided ? `stride ${writtenPair(stride)}, ` : ''}${to[2]} filters`,
    action: { kind: 'insert', input, blocks: [{ block: 'Conv2D', parameters }] },
    result: to,
  };
}

/** Ways to bring one branch to another's shape, most likely first. */
function remediesFor(from: Shape, to: Shape, input: number): Remedy[] {
  const insert = (
    label: string,
    blocks: readonly { block: string; parameters?: Record<string, unknown> }[],
  ): Remedy => ({
    label,
    action: { kind: 'insert', input, blocks },
    result: to,
  });
  if (from.length === 1 && to.length === 1) {
    return [insert(`Insert Dense, ${to[0]} units`, [{ block: 'Dense', parameters: { units: to[0]! } }])];
  }
  if (from.length === 3 && to.length === 1) {
    const dense = from[2] === to[0] ? [] : [{ block: 'Dense', parameters: { units: to[0]! } }];
    return [insert('Insert global average pooling', [{ block: 'GlobalAveragePool2D' }, ...dense])];
  }
  if (from.length !== 3 || to.length !== 3) return [];
  const projection = projectionRemedy(from, to, input);
  if (projection) return [projection];
  const resized = resizeRemedy(from, to, input);
  if (!resized || resized.action.kind !== 'insert') return [];
  if (from[2] === to[2]) return [resized];
  const project = { block: 'Conv2D', parameters: { filters: to[2]!, kernel: 1 } };
  return [insert(`${resized.label}, then 1×1 projection`, [...resized.action.blocks, project])];
}

/**
 * The problem where branches must have equal shapes and do not. The marked branch is the one that can be brought to the
 * other's shape by shrinking it or adding channels, as a projection shortcut does; the reverse is offered second.
 */
export function unequalProblem(block: string, inputs: readonly Shape[]): BlockProblem | undefined {
  const odd = inputs.findIndex((shape) => !sameShape(shape, inputs[0]!));
  if (odd < 0) return undefined;
  const [first, other] = [inputs[0]!, inputs[odd]!];
  const target = prefers(first, other) ? 0 : odd;
  const marked = target === 0 ? odd : 0;
  const there = remediesFor(inputs[marked]!, inputs[target]!, marked);
  const back = remediesFor(inputs[target]!, inputs[marked]!, target);
  const on = ({ result, ...remedy }: Remedy, input: number): Remedy => {
    const repaired = inputs.every((shape, index) => index === input || (result && sameShape(shape, result)));
    const label = `${remedy.label}, on the ${branchName(input)} branch`;
    return { ...remedy, label, ...(repaired && result ? { result } : {}) };
  };
  const remedies = [...there.map((remedy) => on(remedy, marked)), ...back.map((remedy) => on(remedy, target))];
  const proposal = remedies[0] ? ` ${remedies[0].label}.` : ' Make both branches downsample by the same factor.';
  return {
    message: `${block} needs inputs of equal shape: ${describeBranches(inputs)}.${proposal}`,
    brief: 'shapes differ',
    input: marked,
    remedies,
  };
}

/** Whether the first shape is the target for the other: the smaller image, then the one with more channels. */
function prefers(first: Shape, other: Shape): boolean {
  if (first.length !== other.length) return first.length < other.length;
  if (first.length === 3 && (first[0] !== other[0] || first[1] !== other[1])) {
    return first[0]! * first[1]! < other[0]! * other[1]!;
  }
  return first.at(-1)! > other.at(-1)!;
}
