import type { BlockProblem } from '../../document/problem';
import type { Shape } from '../../tensor/shape';
import type { Pair } from '../../tensor/window';
import type { ShapeResult } from '../definition';
import { describeShape } from './format';

/** An image of height×width×channels, taken apart. */
export interface Image {
  readonly size: Pair;
  readonly channels: number;
}

/** Takes an image's shape apart. Only for shapes that {@link imageProblem} has nothing against. */
export function imageOf(shape: Shape | undefined): Image {
  const [height, width, channels] = shape ?? [];
  if (height === undefined || width === undefined || channels === undefined) {
    throw new Error(`Expected the shape of an image, height×width×channels; it is ${JSON.stringify(shape)}.`);
  }
  return { size: [height, width], channels };
}

/** What is wrong where a block needs an image and something else arrives. */
export function imageProblem(block: string, shape: Shape | undefined, input = 0): BlockProblem | undefined {
  if (shape?.length === 3) return undefined;
  return {
    message:
      `${block} works on an image of height×width×channels, but ${describeShape(shape ?? [])} arrives. ` +
      `Put it where there still is an image, before Flatten and Dense.`,
    brief: 'needs an image',
    input,
  };
}

/** A shape rule for one image: the problem where none arrives, else what `rule` says of it. */
export function forImage(block: string, shape: Shape | undefined, rule: (image: Image) => ShapeResult): ShapeResult {
  const problem = imageProblem(block, shape);
  return problem ? { problems: [problem] } : rule(imageOf(shape));
}
