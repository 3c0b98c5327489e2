import type { BlockProblem } from '../../document/problem';
import { say } from '../../messages/saying';
import { imageType, plainType } from '../../tensor/exampleType';
import {
  resolvePadding,
  slidingOutputSize,
  type Padding,
  type Pair,
  type Sides,
  type Window,
  noSides,
  sameSides,
  compactPair,
  samePair,
} from '../../tensor/window';
import type { BlockContext, Formula, LowerContext, ShapeResult } from '../definition';
import type { BooleanSpec, PaddingSpec, PairSpec } from '../../document/parameters/spec';
import { forImage, imageOf, type Image } from './image';
import { fitProblem, slidingFormula } from './sliding';
import { caption, formatPadding, formatPair } from './format';
import { labelled, stated } from '../../messages/saying';

export const ceilParameter = {
  kind: 'boolean',
  default: false,
  help: 'Rounds the output size up instead of dropping the last partial window, as in GoogLeNet.',
  advanced: true,
} as const satisfies BooleanSpec;

export const poolingParameters = {
  kernel: { kind: 'pair', default: [2, 2], minimum: 1, help: 'Height and width of the window (F).' },
  stride: {
    kind: 'pair',
    default: [2, 2],
    minimum: 1,
    help: 'Step between windows, pixels (S); equal to the window size, windows don’t overlap.',
  },
  padding: {
    kind: 'padding',
    default: 'valid',
    named: ['same', 'valid'],
    help: 'Border around the image (P): valid adds none, same gives ⌈N / S⌉ rows; or a number of pixels.',
  },
  ceil: ceilParameter,
} as const satisfies Record<string, PairSpec | PaddingSpec | BooleanSpec>;

export interface Pooling {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Padding;
  readonly ceil: boolean;
}

/** A pooling window and where its padding comes from. */
export interface PoolingWindow {
  /** The padding that the parameters specify. */
  readonly declared: Sides;
  /** Rows and columns that the last windows extend beyond it, where the size is rounded up. */
  readonly overhang: Sides;
  /** The window with both paddings together: rounding down then gives the output size. */
  readonly window: Window;
}

/** With rounding up, the last window must still start inside the image or its padding before it, else it covers no pixel. */
export function overhangAlong(length: number, kernel: number, stride: number, before: number, after: number): number {
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

/** A window entirely inside the padding would cover no pixel. */
function paddingProblem({ kernel }: Pooling, [top, bottom, left, right]: Sides): BlockProblem | undefined {
  if (Math.max(top, bottom) < kernel[0] && Math.max(left, right) < kernel[1]) return undefined;
  return {
    ...stated('block', 'paddingTooLarge', formatPair(kernel), [top, bottom, left, right].join(', ')),
    parameter: 'padding',
    remedies: [{ ...labelled('set', 'padding', 'same'), action: { kind: 'set', parameters: { padding: 'same' } } }],
  };
}

function poolingShape(pooling: Pooling, { size, channels }: Image): ShapeResult {
  const { declared, window } = poolingWindow(pooling, size);
  const problem =
    paddingProblem(pooling, declared) ??
    fitProblem(size, window, { kernel: 'kernel', what: 'window' }, (output) => [...output, channels]);
  return problem ? { problems: [problem] } : { outputs: [imageType([...slidingOutputSize(size, window), channels])] };
}

function poolingFormula(pooling: Pooling, size: Pair): Formula[] {
  const { declared, overhang, window } = poolingWindow(pooling, size);
  const roundsUp = !sameSides(overhang, noSides);
  return slidingFormula(size, roundsUp ? { ...window, padding: declared } : window, roundsUp ? 'ceil' : 'floor');
}

function poolingCaption({ kernel, stride, padding, ceil }: Pooling): string {
  return caption(
    formatPair(kernel),
    !samePair(stride, kernel) && `stride ${compactPair(stride)}`,
    padding !== 'valid' && formatPadding(padding),
    ceil && 'ceil',
  );
}

/** What pooling blocks share: ports, caption, shape, window and formula. */
export function poolingBlock(type: string) {
  return {
    kind: 'primitive',
    type,
    category: 'pooling',
    inputs: [{ name: 'input' }],
    outputs: [{ name: 'output' }],
    caption: poolingCaption,
    shape: ({ parameters, inputs }: PoolingContext) =>
      forImage(type, inputs[0], (image) => poolingShape(parameters, image)),
    window: ({ parameters, inputs }: PoolingContext) => poolingWindow(parameters, imageOf(inputs[0]).size).window,
    formula: ({ parameters, inputs }: PoolingContext) => poolingFormula(parameters, imageOf(inputs[0]).size),
  } as const;
}

type PoolingContext = BlockContext<typeof poolingParameters>;

/** What pooling over the whole image has in common: one value per channel. */
export function globalPoolingBlock(type: string, op: 'reduceMean' | 'reduceMax', source?: string) {
  return {
    kind: 'primitive',
    type,
    category: 'pooling',
    parameters: {},
    inputs: [{ name: 'input' }],
    outputs: [{ name: 'output' }],
    caption: () => '',
    shape: ({ inputs }: BlockContext) =>
      forImage(type, inputs[0], ({ channels }) => ({ outputs: [plainType([channels])] })),
    window: () => 'all' as const,
    formula: ({ inputs }: BlockContext): Formula[] => [
      {
        rule: say('rule', op === 'reduceMean' ? 'meanOfImage' : 'maximumOfImage'),
        worked: say('rule', 'becomeOne', imageOf(inputs[0]).size.join('·')),
        ...(source !== undefined && { source }),
      },
    ],
    lower: ({ builder, values }: LowerContext) => {
      const axes = builder.layout === 'NCHW' ? [2, 3] : [1, 2];
      return [builder.one(op, [values[0]!], { axes })];
    },
  } as const;
}
