import type { Layout } from '../../program';
import { formatShape, type Shape } from '../../../tensor/shape';
import { slidingOutputLength, type Pair, type Sides } from '../../../tensor/window';
import { imageExtents, imageShape, type ImageExtents } from './image';

export type PoolAttributes = {
  readonly kernel: Pair;
  readonly strides: Pair;
  readonly pads: Sides;
  /**
   * Rounds the output size up where true (GoogLeNet), as PyTorch does: a last window that would start in the padding
   * behind the image is left out.
   */
  readonly ceil?: boolean;
  readonly layout: Layout;
};

export type AveragePoolAttributes = PoolAttributes & {
  /**
   * Whether zeros of the padding count as elements of the window. What rounding up adds behind never counts, as in
   * PyTorch.
   */
  readonly countPadding: boolean;
};

export interface PoolGeometry {
  readonly input: ImageExtents;
  readonly output: ImageExtents;
  /** The padding with what rounding up adds behind, so that the sizes come out even. */
  readonly pads: Sides;
}

/** Works out the windows of a pooling; throws where none fits. */
export function poolGeometry(op: string, image: Shape, attributes: PoolAttributes): PoolGeometry {
  const { kernel, strides, pads, ceil = false, layout } = attributes;
  const input = imageExtents(op, image, layout);
  const along = [0, 1].map((axis) => {
    const [before, after] = [pads[axis * 2]!, pads[axis * 2 + 1]!];
    const length = input.size[axis]!;
    if (before >= kernel[axis]! || after >= kernel[axis]!) {
      throw new Error(`${op} needs padding smaller than its window ${formatShape(kernel)}; got ${pads.join(', ')}.`);
    }
    let count = slidingOutputLength(length, kernel[axis]!, strides[axis]!, 1, before + after, ceil ? 'ceil' : 'floor');
    if (ceil && (count - 1) * strides[axis]! >= length + before) count -= 1;
    const reach = (count - 1) * strides[axis]! + kernel[axis]! - length - before;
    return { count, before, after: Math.max(after, reach) };
  });
  const [vertical, horizontal] = [along[0]!, along[1]!];
  if (vertical.count < 1 || horizontal.count < 1) {
    throw new Error(
      `${op} needs a window that fits the image; ${formatShape(kernel)} does not fit ${formatShape(input.size)}.`,
    );
  }
  return {
    input,
    output: { ...input, size: [vertical.count, horizontal.count] },
    pads: [vertical.before, vertical.after, horizontal.before, horizontal.after],
  };
}

export function pooledShape(op: string, image: Shape, attributes: PoolAttributes): Shape {
  return imageShape(poolGeometry(op, image, attributes).output, attributes.layout);
}

/** How many elements each window averages, output position by output position. */
export function elementCounts(attributes: AveragePoolAttributes, { input, output }: PoolGeometry): number[] {
  const [vertical, horizontal] = [0, 1].map((axis) =>
    Array.from({ length: output.size[axis]! }, (_, position) => {
      const [before, after] = [attributes.pads[axis * 2]!, attributes.pads[axis * 2 + 1]!];
      const start = position * attributes.strides[axis]! - before;
      const end = start + attributes.kernel[axis]!;
      const length = input.size[axis]!;
      return attributes.countPadding
        ? Math.min(end, length + after) - start
        : Math.min(end, length) - Math.max(start, 0);
    }),
  );
  return vertical!.flatMap((rows) => horizontal!.map((columns) => rows * columns));
}

const plain = { pads: [0, 0, 0, 0], layout: 'NCHW' } as const;

/** Geometries that every pooling op is tried with, in NCHW. */
export const poolCases: readonly { image: Shape; attributes: PoolAttributes }[] = [
  { image: [2, 3, 6, 4], attributes: { ...plain, kernel: [2, 2], strides: [2, 2] } },
  { image: [1, 2, 7, 5], attributes: { ...plain, kernel: [2, 2], strides: [2, 2] } },
  { image: [2, 2, 7, 9], attributes: { ...plain, kernel: [3, 3], strides: [2, 2] } },
  { image: [2, 2, 8, 6], attributes: { ...plain, kernel: [3, 3], strides: [2, 2], ceil: true } },
  { image: [1, 2, 6, 7], attributes: { ...plain, kernel: [3, 3], strides: [2, 2], pads: [1, 1, 1, 1] } },
  { image: [1, 2, 6, 6], attributes: { ...plain, kernel: [3, 3], strides: [2, 2], pads: [0, 1, 0, 1] } },
  { image: [1, 2, 6, 6], attributes: { ...plain, kernel: [3, 3], strides: [2, 2], pads: [1, 1, 1, 1], ceil: true } },
  { image: [1, 2, 5, 5], attributes: { ...plain, kernel: [3, 3], strides: [1, 1], pads: [1, 1, 1, 1] } },
  { image: [1, 2, 6, 5], attributes: { ...plain, kernel: [2, 4], strides: [1, 1], pads: [0, 1, 3, 0] } },
  { image: [1, 2, 9, 8], attributes: { ...plain, kernel: [2, 3], strides: [3, 4] } },
  { image: [1, 1, 5, 5], attributes: { ...plain, kernel: [2, 2], strides: [3, 3], pads: [1, 1, 1, 1], ceil: true } },
];
