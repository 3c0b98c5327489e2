import type { BlockProblem, Remedy } from '../../document/problem';
import type { ExampleType } from '../../tensor/exampleType';
import { formatShape } from '../../tensor/shape';
import type { Pair } from '../../tensor/window';
import type { ShapeResult } from '../definition';
import { describeType } from './format';

/** The shape of an image: height×width, and channels. */
export interface Image {
  readonly size: Pair;
  readonly channels: number;
}

/** Splits an image's shape into size and channels. Throws for what {@link imageProblem} rejects. */
export function imageOf(type: ExampleType | undefined): Image {
  const [height, width, channels] = type?.axes === 'image' ? type.shape : [];
  if (height === undefined || width === undefined || channels === undefined) {
    throw new Error(`Expected an image, height×width×channels; got ${JSON.stringify(type)}.`);
  }
  return { size: [height, width], channels };
}

const perTimeStep: Remedy = {
  label: 'Apply it to each time step',
  action: { kind: 'timeDistributed', on: true },
};

/** What makes an image of a tensor that is none, by its number of axes. */
const advice: Readonly<Record<number, (type: ExampleType) => string>> = {
  1: () => ' Move it before Flatten and Dense.',
  2: ({ shape }) => ` Give the input a channel axis, ${formatShape(shape)}×1, where it is an image.`,
  3: () => ' Set the kind of the input to image where it is one.',
  4: () => ' Where it is a sequence of images, turn on time distributed.',
};

/** The problem where a block needs an image and gets something else. */
export function imageProblem(block: string, type: ExampleType, input = 0): BlockProblem | undefined {
  if (type.axes === 'image') return undefined;
  return {
    message:
      `${block} needs an image (height×width×channels) but gets ${describeType(type)}.` +
      (advice[type.shape.length]?.(type) ?? ''),
    brief: 'needs an image',
    input,
    ...(type.shape.length === 4 && { remedies: [perTimeStep] }),
  };
}

/** Applies a shape rule to an image; a problem where the input is not one. */
export function forImage(
  block: string,
  type: ExampleType | undefined,
  rule: (image: Image) => ShapeResult,
): ShapeResult {
  const problem = imageProblem(block, type!);
  return problem ? { problems: [problem] } : rule(imageOf(type));
}
