import type { BlockProblem, Remedy } from '../../document/problem';
import type { ExampleType } from '../../tensor/exampleType';
import { formatShape } from '../../tensor/shape';
import type { Pair } from '../../tensor/window';
import type { ShapeResult } from '../definition';
import { describeType } from './format';
import { labelled, say, stated, type Saying } from '../../messages/saying';

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
  ...labelled('perTimeStep'),
  action: { kind: 'timeDistributed', on: true },
};

/** What makes an image of a tensor that is none, by its number of axes. */
const advice: Readonly<Record<number, (type: ExampleType) => Saying>> = {
  1: () => say('advice', 'beforeFlatten'),
  2: ({ shape }) => say('advice', 'channelAxis', formatShape([...shape, 1])),
  3: () => say('advice', 'imageKind'),
  4: () => say('advice', 'imageSequence'),
};

/** The problem where a block needs an image and gets something else. */
export function imageProblem(block: string, type: ExampleType, input = 0): BlockProblem | undefined {
  if (type.axes === 'image') return undefined;
  return {
    ...stated('block', 'needsImage', block, describeType(type), advice[type.shape.length]?.(type) ?? ''),
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
