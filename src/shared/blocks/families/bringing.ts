import type { Remedy } from '../../document/problem';
import { channelsOf, type ExampleType } from '../../tensor/exampleType';
import { sameShape, type Shape } from '../../tensor/shape';
import { both, compactPair, type Pair } from '../../tensor/window';
import { formatPair } from './format';
import { say, type Saying } from '../../messages/saying';

/** Blocks in a row that bring a tensor of one shape to another, with words for a button. */
export interface Way {
  readonly said: Saying;
  readonly blocks: Extract<Remedy['action'], { kind: 'insert' }>['blocks'];
  /** As of a remedy: shapes made to fit by arithmetic alone count for more than what networks usually have. */
  readonly effort?: number;
}

const byArithmetic = { cutting: 2, largeKernel: 3 } as const;

/** The most rows of zeros that are worth adding. */
const mostPadding = 8;

/** The stride at which a 1×1 window reduces `from` rows to `to`, if there is one. */
export function strideBetween(from: number, to: number): number | undefined {
  const stride = Math.floor((from - 1) / to) + 1;
  return Math.floor((from - 1) / stride) + 1 === to ? stride : undefined;
}

/** Ways to bring an image to another's height and width; its channels stay. Whole factors first. */
export function resizingWays({ shape: from }: ExampleType, { shape: to }: ExampleType): Way[] {
  const difference = both((axis) => to[axis]! - from[axis]!);
  if (!difference[0] && !difference[1]) return [];
  const sides = (signed: Pair) => {
    const [down, right] = [Math.abs(signed[0]), Math.abs(signed[1])];
    return [Math.floor(down / 2), Math.ceil(down / 2), Math.floor(right / 2), Math.ceil(right / 2)];
  };
  const size = formatPair([to[0]!, to[1]!]);
  const ways: Way[] = [];
  if (Math.max(...difference) <= 0) {
    const factor = both((axis) => from[axis]! / to[axis]!);
    if (factor.every(Number.isInteger))
      ways.push({
        said: say('remedy', 'insertMaxPooling', formatPair(factor)),
        blocks: [{ block: 'MaxPool2D', parameters: { kernel: compactPair(factor), stride: compactPair(factor) } }],
      });
    ways.push({
      said: say('remedy', 'insertCropping', size),
      blocks: [{ block: 'Cropping2D', parameters: { cropping: sides(difference) } }],
      effort: byArithmetic.cutting,
    });
  }
  if (Math.min(...difference) >= 0) {
    const factor = both((axis) => to[axis]! / from[axis]!);
    if (factor.every(Number.isInteger))
      ways.push({
        said: say('remedy', 'insertUpsampling', formatPair(factor)),
        blocks: [{ block: 'UpSampling2D', parameters: { factor: compactPair(factor) } }],
      });
    if (Math.max(...difference) <= mostPadding)
      ways.push({
        said: say('remedy', 'insertZeroPadding', size),
        blocks: [{ block: 'ZeroPadding2D', parameters: { padding: sides(difference) } }],
        effort: byArithmetic.cutting,
      });
  }
  return ways;
}

/** A 1×1 convolution, like ResNet's projection shortcut, or the smallest other one that gives the size. */
function convolving(from: Shape, to: Shape): Way | undefined {
  const strides = both((axis) => strideBetween(from[axis]!, to[axis]!) ?? 0);
  const isProjection = strides[0] > 0 && strides[1] > 0;
  const stride = isProjection
    ? strides
    : both((axis) => Math.max(1, to[axis] === 1 ? from[axis]! : Math.floor((from[axis]! - 1) / (to[axis]! - 1))));
  const kernel: Pair = isProjection ? [1, 1] : both((axis) => from[axis]! - (to[axis]! - 1) * stride[axis]);
  if (Math.min(...kernel) < 1) return undefined;
  const isStrided = Math.max(...stride) > 1;
  const parameters = {
    filters: to[2]!,
    kernel: compactPair(kernel),
    ...(isStrided && { stride: compactPair(stride) }),
  };
  const by = stride[0] === stride[1] ? String(stride[0]) : formatPair(stride);
  const projection = () =>
    isStrided
      ? say('remedy', 'insertStridedProjection', by, parameters.filters)
      : say('remedy', 'insertProjection', parameters.filters);
  const convolution = () =>
    isStrided
      ? say('remedy', 'insertStridedConvolution', formatPair(kernel), by, parameters.filters)
      : say('remedy', 'insertConvolution', formatPair(kernel), parameters.filters);
  return {
    said: isProjection ? projection() : convolution(),
    blocks: [{ block: 'Conv2D', parameters }],
    ...(!isProjection && { effort: byArithmetic.largeKernel }),
  };
}

/** Ways to bring a tensor to another's shape, most likely first. */
export function waysBetween(from: ExampleType, to: ExampleType): Way[] {
  const [have, want] = [channelsOf(from), channelsOf(to)];
  const dense = { block: 'Dense', parameters: { units: want } };
  if (to.axes === 'plain') {
    if (from.axes === 'plain' && sameShape(from.shape.slice(0, -1), to.shape.slice(0, -1)))
      return [{ said: say('remedy', 'insertDense', want), blocks: [dense] }];
    const isSequence = from.axes === 'plain' && from.shape.length === 2;
    if (to.shape.length > 1 || (from.axes === 'plain' && !isSequence)) return [];
    const pooled = { block: isSequence ? 'GlobalAveragePool1D' : 'GlobalAveragePool2D' };
    return have === want
      ? [{ said: say('remedy', 'insertPooling'), blocks: [pooled] }]
      : [{ said: say('remedy', 'insertPoolingAndDense', want), blocks: [pooled, dense] }];
  }
  if (from.axes === 'plain') return [];
  const convolution = convolving(from.shape, to.shape);
  const project = { block: 'Conv2D', parameters: { filters: want, kernel: 1 } };
  const resized = resizingWays(from, to).map((way): Way =>
    have === want
      ? way
      : {
          said: say('remedy', 'thenProjection', way.said),
          blocks: [...way.blocks, project],
          ...(way.effort !== undefined && { effort: way.effort + 1 }),
        },
  );
  return convolution ? [convolution, ...resized] : resized;
}
