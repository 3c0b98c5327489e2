import type { BlockProblem } from '../../document/problem';
import { formatShape, type Shape } from '../../tensor/shape';
import type { Pair } from '../../tensor/window';
import type { ShapeResult } from '../definition';
import { describeShape } from './format';

/** The shape of an image: height×width, and channels. */
export interface Image {
  readonly size: Pair;
  readonly channels: number;
}

/** Splits an image's shape into size and channels. Throws for shapes that {@link imageProblem} rejects. */
export function imageOf(shape: Shape | undefined): Image {
  const [height, width, channels] = shape ?? [];
  if (height === undefined || width === undefined || channels === undefined) {
    throw new Error(`Expected an image shape, height×width×channels; got ${JSON.stringify(shape)}.`);
  }
  return { size: [height, width], channels };
}

/** What makes an image of a tensor of another rank. */
function advice(shape: Shape): string {
  if (shape.length === 1) return ' Move it before Flatten and Dense.';
  return shape.length === 2 ? ` Give the input a channel axis, ${formatShape(shape)}×1, where it is an image.` : '';
}

/** The problem where a block needs an image and gets something else. */
export function imageProblem(block: string, shape: Shape | undefined, input = 0): BlockProblem | undefined {
  if (shape?.length === 3) return undefined;
  return {
    message: `${block} needs an image (height×width×channels) but gets ${describeShape(shape ?? [])}.${advice(shape ?? [])}`,
    brief: 'needs an image',
    input,
  };
}

/** Applies a shape rule to an image; a problem where the input is not one. */
export function forImage(block: string, shape: Shape | undefined, rule: (image: Image) => ShapeResult): ShapeResult {
  const problem = imageProblem(block, shape);
  return problem ? { problems: [problem] } : rule(imageOf(shape));
}
