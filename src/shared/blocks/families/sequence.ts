import type { BlockProblem, Remedy } from '../../document/problem';
import type { ChoiceSpec, IntegerSpec } from '../../document/parameters/spec';
import type { Value } from '../../program/program';
import type { ExampleType } from '../../tensor/exampleType';
import { sizeOf } from '../../tensor/shape';
import { effectiveKernel, resolvePadding, slidingOutputLength, type Sides } from '../../tensor/window';
import type { Formula, LowerContext, ShapeResult } from '../definition';
import { describeType } from './format';
import { labelled, say, stated } from '../../messages/saying';

/** A sequence: positions, and features (or channels) at each. */
export interface Sequence {
  readonly length: number;
  readonly channels: number;
}

export function isSequence({ axes, shape }: ExampleType): boolean {
  return axes === 'plain' && shape.length === 2;
}

/** Splits a sequence's shape. Throws for what {@link forSequence} rejects. */
export function sequenceOf(type: ExampleType | undefined): Sequence {
  const [length, channels] = type && isSequence(type) ? type.shape : [];
  if (length === undefined || channels === undefined)
    throw new Error(`Expected a sequence, positions×features; got ${JSON.stringify(type)}.`);
  return { length, channels };
}

/** Applies a shape rule to a sequence; a problem where the input is none. */
export function forSequence(
  block: string,
  type: ExampleType | undefined,
  rule: (sequence: Sequence) => ShapeResult,
): ShapeResult {
  if (isSequence(type!)) return rule(sequenceOf(type));
  return { problems: [sequenceProblem(block, type!)] };
}

/** The problem that something else arrives at a port, and what can be done about it. */
export function sequenceProblem(block: string, type: ExampleType, input = 0): BlockProblem {
  const advice =
    type.axes === 'image' && block.endsWith('1D')
      ? say('advice', 'otherBlock', block.replace('1D', '2D'))
      : say('advice', 'reshape');
  return {
    ...stated('block', 'needsSequence', block, describeType(type), advice),
    input,
    remedies: [reshapeToRows(type, input)],
  };
}

/** Makes a tensor that arrives at an input positions×features: its last axis stays, those before it become one. */
export function reshapeToRows(type: ExampleType, input = 0): Remedy {
  const channels = type.shape.length === 1 ? 1 : type.shape.at(-1)!;
  const shape = [sizeOf(type.shape) / channels, channels];
  return {
    ...labelled('insertReshape', shape.join('×')),
    action: { kind: 'insert', input, blocks: [{ block: 'Reshape', parameters: { shape } }] },
  };
}

/** A window that slides along a sequence, its padding in positions. */
export interface SequenceWindow {
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  readonly padding: readonly [before: number, after: number];
}

export type SequencePadding = 'valid' | 'same' | 'causal';

/** The window over a sequence of `length`. `causal` pads before alone, so that no position sees a later one. */
export function sequenceWindow(
  window: Omit<SequenceWindow, 'padding'> & { readonly padding: SequencePadding },
  length: number,
): SequenceWindow {
  const { kernel, stride, dilation, padding } = window;
  if (padding === 'causal') return { ...window, padding: [effectiveKernel(kernel, dilation) - 1, 0] };
  const [, , before, after] = resolvePadding(padding, [1, length], [1, kernel], [1, stride], [1, dilation]);
  return { ...window, padding: [before, after] };
}

/** How many positions the window has. */
export function windowPositions(
  { kernel, stride, dilation, padding }: SequenceWindow,
  length: number,
  round: 'floor' | 'ceil' = 'floor',
): number {
  return slidingOutputLength(length, kernel, stride, dilation, padding[0] + padding[1], round);
}

/** The problem where the window is longer than the padded sequence. */
export function lengthProblem(
  window: SequenceWindow,
  length: number,
  what: 'filter' | 'window',
): BlockProblem | undefined {
  if (windowPositions(window, length) >= 1) return undefined;
  const span = effectiveKernel(window.kernel, window.dilation);
  const dilated = span === window.kernel ? '' : say('advice', 'dilatedTo', span);
  const fits = Math.floor((length - 1) / window.dilation) + 1;
  return {
    ...stated('block', `${what}TooLong`, window.kernel, dilated, length),
    parameter: 'kernel',
    remedies: [
      { ...labelled('set', 'padding', 'same'), action: { kind: 'set', parameters: { padding: 'same' } } },
      { ...labelled('set', 'kernel', fits), action: { kind: 'set', parameters: { kernel: fits } } },
    ],
  };
}

/** The output-length rule with this node's values filled in. */
export function lengthFormula(window: SequenceWindow, length: number, round: 'floor' | 'ceil' = 'floor'): Formula[] {
  const [open, close] = round === 'ceil' ? '⌈⌉' : '⌊⌋';
  const { kernel, stride, dilation, padding } = window;
  const span = dilation === 1 ? `${kernel}` : `(${dilation}·(${kernel} − 1) + 1)`;
  return [
    {
      rule: `${open}(N − ${dilation === 1 ? 'F' : '(D·(F − 1) + 1)'} + P) / S${close} + 1`,
      worked: `${open}(${length} − ${span} + ${padding[0] + padding[1]}) / ${stride}${close} + 1 = ${windowPositions(window, length, round)}`,
    },
  ];
}

/** The window's padding as that of an image of one row. */
export function rowSides({ padding: [before, after] }: SequenceWindow): Sides {
  return [0, 0, before, after];
}

/** Has an op for images work on a sequence, as on an image of one row: [batch, positions, features] to the same. */
export function asRowImage(
  { builder, values, native, canonicalImage }: LowerContext,
  op: (image: Value) => Value,
): Value {
  const [batch, length, channels] = values[0]!.shape as [number, number, number];
  const row = builder.one('reshape', [values[0]!], { shape: [batch, 1, length, channels] });
  const result = canonicalImage(op(native(row)));
  const [, , positions, features] = result.shape as [number, number, number, number];
  return builder.one('reshape', [result], { shape: [batch, positions, features] });
}

export const sequenceKernelParameter = {
  kind: 'integer',
  default: 3,
  minimum: 1,
  help: 'Length of each filter, positions (F).',
} as const satisfies IntegerSpec;

export const sequenceStrideParameter = {
  kind: 'integer',
  default: 1,
  minimum: 1,
  help: 'Step between filter positions (S); 2 halves the sequence.',
} as const satisfies IntegerSpec;

export const sequencePaddingParameter = {
  kind: 'choice',
  default: 'valid',
  options: ['valid', 'same', 'causal'],
  help: 'Zeros at the ends (P): valid adds none, same keeps the length at stride 1, causal adds them before alone.',
} as const satisfies ChoiceSpec<SequencePadding>;
