import type { KerasWriter } from '../../targets/keras/writer';
import type { PythonValue } from '../../targets/python/values';
import type { PyTorchWriter } from '../../targets/pytorch/writer';
import {
  resolvePadding,
  slidingOutputSize,
  type Padding,
  type Pair,
  type Sides,
  type Window,
} from '../../tensor/window';
import type { BlockProblem, Formula, ShapeResult } from '../definition';
import type { BooleanSpec, PaddingSpec, PairSpec } from '../../document/parameters/spec';
import { isSymmetric, keywords, noSides, sameSides, short, unlessDefault } from '../../targets/python/layerArguments';
import type { Image } from './image';
import { fitProblem, slidingFormula } from './sliding';
import { caption, formatPadding, formatPair } from './format';

export const poolingParameters = {
  kernel: { kind: 'pair', default: [2, 2], minimum: 1, help: 'Height and width of the neighbourhood (F).' },
  stride: {
    kind: 'pair',
    default: [2, 2],
    minimum: 1,
    help: 'Pixels between neighbouring positions (S); as large as the window, none overlap.',
  },
  padding: {
    kind: 'padding',
    default: 'valid',
    named: ['same', 'valid'],
    help: 'A border around the image (P): valid adds none, same gives ⌈N / S⌉ rows; or pixels.',
  },
  ceil: {
    kind: 'boolean',
    default: false,
    help: 'Rounds the output size up, as GoogLeNet does, instead of leaving out a last part window.',
    advanced: true,
  },
} as const satisfies Record<string, PairSpec | PaddingSpec | BooleanSpec>;

interface Pooling {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Padding;
  readonly ceil: boolean;
}

/** A pooling window and how its border came about. */
export interface PoolingWindow {
  /** The padding that the parameters ask for. */
  readonly declared: Sides;
  /** Rows and columns that the last windows reach beyond that, where the size is rounded up. */
  readonly overhang: Sides;
  /** The window with both together: rounding down then gives the output size. */
  readonly window: Window;
}

/** Where sizes are rounded up, the last window must still begin inside the image, else it would see nothing. */
function overhangAlong(length: number, kernel: number, stride: number, before: number, after: number): number {
  const room = length + before + after - kernel;
  if (room < 0) return 0;
  const last = Math.ceil(room / stride) * stride;
  return last < length + before ? Math.max(last - room, 0) : 0;
}

export function poolingWindow({ kernel, stride, padding, ceil }: Pooling, size: Pair): PoolingWindow {
  const declared = resolvePadding(padding, size, kernel, stride, [1, 1]);
  const [top, bottom, left, right] = declared;
  const below = ceil ? overhangAlong(size[0], kernel[0], stride[0], top, bottom) : 0;
  const beside = ceil ? overhangAlong(size[1], kernel[1], stride[1], left, right) : 0;
  const pads: Sides = [top, bottom + below, left, right + beside];
  return {
    declared,
    overhang: [0, below, 0, beside],
    window: { kernel, stride, dilation: [1, 1], padding: pads },
  };
}

/** A window that lies wholly in the padding would have no pixel to look at. */
function paddingProblem({ kernel }: Pooling, [top, bottom, left, right]: Sides): BlockProblem | undefined {
  if (Math.max(top, bottom) < kernel[0] && Math.max(left, right) < kernel[1]) return undefined;
  return {
    message:
      `The padding must be smaller than the ${formatPair(kernel)} window, else some windows see nothing but padding; ` +
      `it is ${[top, bottom, left, right].join(', ')} (top, bottom, left, right).`,
    brief: 'too much padding',
    parameter: 'padding',
    remedies: [{ label: 'Set padding to same', action: { kind: 'set', parameters: { padding: 'same' } } }],
  };
}

export function poolingShape(pooling: Pooling, { size, channels }: Image): ShapeResult {
  const { declared, window } = poolingWindow(pooling, size);
  const problem =
    paddingProblem(pooling, declared) ??
    fitProblem(size, window, { kernel: 'kernel', what: 'window' }, (output) => [...output, channels]);
  return problem ? { problems: [problem] } : { outputs: [[...slidingOutputSize(size, window), channels]] };
}

export function poolingFormula(pooling: Pooling, size: Pair): Formula[] {
  const { declared, overhang, window } = poolingWindow(pooling, size);
  const roundsUp = !sameSides(overhang, noSides);
  return slidingFormula(size, roundsUp ? { ...window, padding: declared } : window, roundsUp ? 'ceil' : 'floor');
}

export function poolingCaption({ kernel, stride, padding, ceil }: Pooling): string {
  return caption(
    formatPair(kernel),
    !samePair(stride, kernel) && `stride ${short(stride)}`,
    padding !== 'valid' && formatPadding(padding),
    ceil && 'ceil',
  );
}

function samePair(left: Pair, right: Pair): boolean {
  return left[0] === right[0] && left[1] === right[1];
}

/** Keras' and PyTorch's `strides` argument: both take the window's size where it is left out. */
export function poolingStride({ kernel, stride }: Pooling): PythonValue | undefined {
  return samePair(stride, kernel) ? undefined : short(stride);
}

/** A pooling layer of Keras over an image that needs no padding, or that which Keras calls `same`. */
export function kerasPool(
  writer: KerasWriter,
  type: string,
  pooling: Pooling,
  options: { readonly input: string; readonly same?: boolean; readonly suffix?: string },
): string {
  return writer.layer({
    type,
    positional: [short(pooling.kernel)],
    keyword: keywords({ strides: poolingStride(pooling), padding: options.same ? 'same' : undefined }),
    inputs: [options.input],
    ...(options.suffix ? { suffix: options.suffix } : {}),
  });
}

/** Whether these sides are what Keras adds for `same`. */
export function isSame(sides: Sides, { kernel, stride }: Pooling, size: Pair): boolean {
  return sameSides(sides, resolvePadding('same', size, kernel, stride, [1, 1]));
}

/** Whether PyTorch's pooling takes these sides as its `padding`: both ends alike, at most half of the window. */
function isTorchPadding(sides: Sides, { kernel }: Pooling): boolean {
  return isSymmetric(sides) && sides[0] <= kernel[0] / 2 && sides[2] <= kernel[1] / 2;
}

/**
 * PyTorch's pooling module, and whether it pads and rounds up by itself; where it cannot, the image is padded before.
 * @param countPadding whether padding counts in a mean; absent where the question does not arise
 */
export function torchPool(
  writer: PyTorchWriter,
  type: string,
  pooling: Pooling,
  size: Pair,
  countPadding?: boolean,
): { readonly module: string; readonly direct: boolean } {
  const { declared, overhang } = poolingWindow(pooling, size);
  const direct = isTorchPadding(declared, pooling);
  const [top, , left] = direct ? declared : noSides;
  const padded = top > 0 || left > 0;
  const module = writer.module({
    type,
    positional: [short(pooling.kernel)],
    keyword: keywords({
      stride: poolingStride(pooling),
      padding: unlessDefault([top, left], 0),
      ceil_mode: direct && !sameSides(overhang, noSides) ? true : undefined,
      count_include_pad: padded && countPadding === false ? false : undefined,
    }),
  });
  return { module, direct };
}
