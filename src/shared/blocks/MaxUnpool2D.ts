import { say } from '../messages/saying';
import { imageType } from '../tensor/exampleType';
import { nearestReading } from '../tensor/reading';
import { formatShape } from '../tensor/shape';
import type { Pair } from '../tensor/window';
import { defineBlock, type BlockContext, type LowerContext } from './definition';
import { formatPair } from './families/format';
import { imageOf, imageProblem } from './families/image';
import { reshaped } from './families/reshaping';
import { sources } from './sources';
import { stated } from '../messages/saying';

const parameters = {
  kernel: {
    kind: 'pair',
    default: [2, 2],
    minimum: 1,
    help: 'Height and width of the MaxPool2D’s windows (F), which must not overlap: its stride is the same.',
  },
} as const;

type Context = Pick<BlockContext<typeof parameters>, 'parameters' | 'inputs'>;

/** How many whole windows lie on the image that was pooled. */
function windowsOf({ parameters: { kernel }, inputs }: Context): Pair {
  const [height, width] = imageOf(inputs[1]).size;
  return [Math.floor(height / kernel[0]), Math.floor(width / kernel[1])];
}

/**
 * Where PyTorch hands indices from the pooling to the unpooling, a drawing hands on the image that was pooled: its largest
 * pixels say the places. So no wire carries anything but what a network calculates with.
 */
export const MaxUnpool2D = defineBlock<typeof parameters>({
  kind: 'primitive',
  type: 'MaxUnpool2D',
  category: 'pooling',
  doc: 'Undoes MaxPool2D in a decoder: puts each value where its window had its maximum, and zeros elsewhere.',
  source: sources.zeiler2014,
  keywords: ['unpooling', 'switches', 'indices', 'decoder', 'segnet', 'deconvolution', 'upsample'],
  parameters,
  // The second is joined to what went into the MaxPool2D.
  inputs: [{ name: 'input' }, { name: 'beforePooling' }],
  outputs: [{ name: 'output' }],
  caption: ({ kernel }) => formatPair(kernel),
  shape: (context) => {
    const { inputs, parameters: values } = context;
    const unlike = imageProblem('MaxUnpool2D', inputs[0]!) ?? imageProblem('MaxUnpool2D', inputs[1]!, 1);
    if (unlike) return { problems: [unlike] };
    const { size, channels } = imageOf(inputs[1]);
    const expected = [...windowsOf(context), channels];
    const arriving = inputs[0]!.shape;
    if (expected.every((extent, axis) => extent === arriving[axis])) return { outputs: [imageType(inputs[1]!.shape)] };
    return {
      problems: [
        {
          ...stated(
            'block',
            'unlikePooling',
            formatPair(values.kernel),
            formatShape([...size, channels]),
            formatShape(expected),
            formatShape(arriving),
          ),
          input: 0,
        },
      ],
    };
  },
  window: ({ parameters: { kernel } }) => [nearestReading(kernel[0]), nearestReading(kernel[1])],
  formula: ({ inputs, outputs }) => [
    {
      rule: say('rule', 'sizeBeforePooling'),
      worked: say('rule', 'becomes', formatPair(imageOf(inputs[0]).size), formatPair(imageOf(outputs[0]).size)),
      source: sources.zeiler2014,
    },
  ],
  lower: (context) => [context.native(unpooled(context))],
  examples: [
    {
      name: 'two by two',
      parameters: {},
      inputs: [
        [3, 4, 2],
        [6, 8, 2],
      ],
      outputs: [[6, 8, 2]],
      weights: 0,
      source: 'torch.nn.MaxUnpool2d',
    },
    {
      name: 'rows and columns that no window covered',
      parameters: { kernel: [2, 3] },
      inputs: [
        [3, 2, 3],
        [7, 8, 3],
      ],
      outputs: [[7, 8, 3]],
      source: 'torch.nn.MaxUnpool2d, output_size',
    },
  ],
});

/** Each window's values times a vector that is 1 at its maximum, the first of equal ones; channels last. */
function unpooled(context: LowerContext<typeof parameters>) {
  const { builder, parameters: values, canonical, batch, outputs } = context;
  const [rows, columns] = values.kernel;
  const [high, wide] = windowsOf(context);
  const [height, width, channels] = outputs[0]!.shape as [number, number, number];
  const covered = builder.one('slice', [canonical(1)], {
    begin: [0, 0, 0, 0],
    size: [batch, high * rows, wide * columns, channels],
  });
  const windows = builder.one('transpose', [reshaped(builder, covered, [batch, high, rows, wide, columns, channels])], {
    permutation: [0, 1, 3, 5, 2, 4],
  });
  const pixels = reshaped(builder, windows, [batch, high, wide, channels, rows * columns]);
  const places = builder.one('oneHot', [builder.one('argMax', [pixels], { axis: 4 })], { depth: rows * columns });
  const placed = builder.one('mul', [reshaped(builder, canonical(0), [batch, high, wide, channels, 1]), places]);
  const laid = builder.one('transpose', [reshaped(builder, placed, [batch, high, wide, channels, rows, columns])], {
    permutation: [0, 1, 4, 2, 5, 3],
  });
  const image = reshaped(builder, laid, [batch, high * rows, wide * columns, channels]);
  if (high * rows === height && wide * columns === width) return image;
  const pads = [
    [0, 0],
    [0, height - high * rows],
    [0, width - wide * columns],
    [0, 0],
  ] as const;
  return builder.one('pad', [image], { pads });
}
