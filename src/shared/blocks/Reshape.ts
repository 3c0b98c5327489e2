import type { BlockProblem, Remedy } from '../document/problem';
import { say } from '../messages/saying';
import { imageType, plainType, typeOfShape, type ExampleType } from '../tensor/exampleType';
import { formatShape, sizeOf, type Shape } from '../tensor/shape';
import { defineBlock } from './definition';
import { caption, describeType, formatCount } from './families/format';
import { reshaped } from './families/reshaping';
import { sources } from './sources';
import { labelled, stated } from '../messages/saying';

/** What the result is, by the block's `kind`. */
const kinds = {
  auto: typeOfShape,
  image: imageType,
  values: (shape) => plainType(shape),
} satisfies Record<string, (shape: Shape) => ExampleType>;

const kindNames = Object.keys(kinds) as (keyof typeof kinds)[];

/** The shape with its −1 replaced; nothing where so many values have no such shape. */
function resolved(shape: Shape, count: number): Shape | undefined {
  const free = shape.indexOf(-1);
  const full = free < 0 ? shape : shape.map((extent, axis) => (axis === free ? count / -sizeOf(shape) : extent));
  return full.every((extent) => Number.isInteger(extent) && extent >= 1) && sizeOf(full) === count ? full : undefined;
}

/** The first shape with one extent changed that holds so many values; all in one row where there is none. */
function fitting(shape: Shape, count: number): Shape {
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const others = shape.map((extent, at) => (at === axis ? -1 : Math.max(extent, 1)));
    const changed = resolved(others, count);
    if (changed) return changed;
  }
  return [count];
}

function countProblem(input: ExampleType, shape: Shape): BlockProblem {
  const count = sizeOf(input.shape);
  const mended = fitting(shape, count);
  const remedy: Remedy = {
    ...labelled('set', 'shape', formatShape(mended)),
    action: { kind: 'set', parameters: { shape: mended } },
    result: mended,
  };
  const severalFree = shape.filter((extent) => extent < 0).length > 1;
  return {
    ...(severalFree
      ? stated('block', 'severalFree', formatShape(shape))
      : stated('block', 'otherCount', formatShape(shape), count, describeType(input))),
    parameter: 'shape',
    remedies: [remedy],
  };
}

function imageProblem(shape: Shape): BlockProblem {
  return {
    ...stated('block', 'shapeNoImage', formatShape(shape), shape.length),
    parameter: 'kind',
    remedies: [{ ...labelled('set', 'kind', 'values'), action: { kind: 'set', parameters: { kind: 'values' } } }],
  };
}

export const Reshape = defineBlock({
  kind: 'primitive',
  type: 'Reshape',
  category: 'reshape',
  doc: 'Gives the same values, in the same order, another shape.',
  source: sources.architecturesLecture,
  keywords: ['view', 'unflatten', 'shape'],
  parameters: {
    shape: {
      kind: 'shape',
      default: [-1, 1],
      free: true,
      help: 'The new shape, channels last; one extent may be −1: it follows from the number of values.',
    },
    kind: {
      kind: 'choice',
      default: 'auto',
      options: kindNames,
      help: 'What the result is: an image, or other values. Auto takes three axes for an image.',
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ shape, kind }) => caption(formatShape(shape).replace('-', '−'), kind !== 'auto' && kind),
  shape: ({ parameters: { shape, kind }, inputs: [input] }) => {
    const free = shape.filter((extent) => extent < 0).length;
    const full = free > 1 ? undefined : resolved(shape, sizeOf(input!.shape));
    if (!full) return { problems: [countProblem(input!, shape)] };
    if (kind === 'image' && full.length !== 3) return { problems: [imageProblem(full)] };
    return { outputs: [kinds[kind](full)] };
  },
  window: () => 'all',
  formula: ({ inputs: [input], outputs: [output] }) => [
    {
      rule: say('rule', 'sameCount'),
      worked: `${input!.shape.join('·')} = ${output!.shape.join('·')} = ${formatCount(sizeOf(output!.shape))}`,
    },
  ],
  lower: ({ builder, batch, outputs: [output], canonical, native }) => {
    const result = reshaped(builder, canonical(0), [batch, ...output!.shape]);
    return [output!.axes === 'image' ? native(result) : result];
  },
  examples: [
    {
      name: 'a vector as small images',
      parameters: { shape: [4, 5, 6] },
      inputs: [[120]],
      outputs: [[4, 5, 6]],
      weights: 0,
      source: 'Keras Reshape',
    },
    {
      name: 'the pixels of an image as a sequence',
      parameters: { shape: [-1, 3] },
      inputs: [[4, 5, 3]],
      outputs: [[20, 3]],
      source: 'Keras Reshape',
    },
    {
      name: 'three axes that are no image',
      parameters: { shape: [2, -1, 4], kind: 'values' },
      inputs: [[6, 8]],
      outputs: [plainType([2, 6, 4])],
      source: 'torch.Tensor.reshape',
    },
    {
      name: 'an image as an image of other extents',
      parameters: { shape: [2, 6, 5], kind: 'image' },
      inputs: [[4, 5, 3]],
      outputs: [[2, 6, 5]],
      source: 'torch.Tensor.reshape',
    },
  ],
});
