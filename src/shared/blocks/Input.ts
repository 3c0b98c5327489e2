import { imageType, plainType, typeOfShape, type ExampleType } from '../tensor/exampleType';
import { formatShape, sameShape, type Shape } from '../tensor/shape';
import type { BlockProblem } from '../document/problem';
import { defineBlock } from './definition';
import { caption } from './families/format';
import { sources } from './sources';
import { labelled, stated } from '../messages/saying';

/** What an Input of a shape holds, by its kind. */
const kinds = {
  auto: typeOfShape,
  image: imageType,
  values: (shape) => plainType(shape),
  tokens: (shape) => plainType(shape, 'int32'),
} satisfies Record<string, (shape: Shape) => ExampleType>;

const kindNames = Object.keys(kinds) as (keyof typeof kinds)[];

/** The parameters of an Input that gives this type. */
export function inputParameters({ shape, dtype, axes }: ExampleType): { shape: number[]; kind: keyof typeof kinds } {
  return { shape: [...shape], kind: axes === 'image' ? 'image' : dtype === 'int32' ? 'tokens' : 'values' };
}

/** The parameters that make an Input one of the wanted type; its kind stays where that is no obstacle. */
export function inputChange(
  parameters: { readonly kind?: unknown },
  drawn: ExampleType,
  wanted: ExampleType,
): Partial<ReturnType<typeof inputParameters>> {
  const { shape, kind } = inputParameters(wanted);
  const isObstacle = drawn.dtype !== wanted.dtype || (parameters.kind === 'image' && wanted.axes !== 'image');
  return { ...(!sameShape(drawn.shape, wanted.shape) && { shape }), ...(isObstacle && { kind }) };
}

function imageProblem(shape: Shape): BlockProblem {
  const image = shape.length === 2 ? [...shape, 1] : undefined;
  return {
    ...stated('block', 'inputNoImage', formatShape(shape)),
    parameter: 'shape',
    remedies: [
      ...(image
        ? [
            {
              ...labelled('set', 'shape', formatShape(image)),
              action: { kind: 'set', parameters: { shape: image } },
            } as const,
          ]
        : []),
      { ...labelled('set', 'kind', 'values'), action: { kind: 'set', parameters: { kind: 'values' } } },
    ],
  };
}

/** Passes on the tensor that is fed: its only value in `lower`, its only input in the code targets. */
export const Input = defineBlock({
  kind: 'primitive',
  type: 'Input',
  category: 'input & output',
  doc: 'The network’s input: images of a given height, width and number of channels, or other values.',
  source: sources.architecturesLecture,
  keywords: ['image', 'data', 'start', 'sequence', 'tokens'],
  boundary: 'input',
  parameters: {
    shape: {
      kind: 'shape',
      default: [28, 28, 1],
      help: 'Height, width and channels: 28×28×1 for MNIST. Of a sequence, positions and features: 100×4.',
    },
    kind: {
      kind: 'choice',
      default: 'auto',
      options: kindNames,
      help: 'What the values are: an image, other numbers, or tokens (whole numbers). Auto takes three axes for an image.',
    },
  },
  inputs: [],
  outputs: [{ name: 'output' }],
  caption: ({ shape, kind }) => caption(formatShape(shape), kind !== 'auto' && kind),
  shape: ({ parameters: { shape, kind } }) =>
    kind === 'image' && shape.length !== 3 ? { problems: [imageProblem(shape)] } : { outputs: [kinds[kind](shape)] },
  lower: ({ values }) => [values[0]!],
  examples: [
    { name: 'MNIST', parameters: {}, inputs: [], outputs: [[28, 28, 1]], weights: 0, source: sources.lecun1998 },
    {
      name: 'ImageNet at 227',
      parameters: { shape: [227, 227, 3] },
      inputs: [],
      outputs: [[227, 227, 3]],
      source: sources.architecturesLecture,
    },
    {
      name: 'a sequence of 100 DNA letters, one-hot',
      parameters: { shape: [100, 4] },
      inputs: [],
      outputs: [[100, 4]],
      source: sources.alipanahi2015,
    },
    {
      name: 'tokens of a text',
      parameters: { shape: [64], kind: 'tokens' },
      inputs: [],
      outputs: [plainType([64], 'int32')],
      source: 'Keras Embedding',
    },
    {
      name: 'three axes that are no image',
      parameters: { shape: [8, 5, 3], kind: 'values' },
      inputs: [],
      outputs: [plainType([8, 5, 3])],
      source: 'Keras Input',
    },
  ],
});
