import { chains, from, node } from '../../src/shared/blocks/composites/graph';
import {
  normalise,
  normalised,
  shortcut,
  shortcutParameter,
  strideParameter,
} from '../../src/shared/blocks/composites/residual';
import type { NetNode, Recipe } from '../../src/shared/document/schema';
import { composite, count } from './composite';
import { cifar10, Drawing, momentum } from './drawing';

/** Later residual networks for CIFAR-10: three stages of 16, 32 and 64 filters. */

const recipe = (epochs: number, every: number): Partial<Recipe> => ({
  ...{ dataset: cifar10, optimizer: momentum(0.1, 1e-4), batch: 128 },
  ...{ epochs, schedule: { kind: 'step', every, factor: 0.1 } },
});

/**
 * He et al. 2016, figure 4(e): normalisation and ReLU stand before each convolution, and nothing after the sum.
 * @param first of a stage: a 1×1 convolution in the shortcut, which reads what is normalised, changes size and channels
 */
const preActivation = (first: boolean) => {
  const filters = count(16, 'Filters of the first two convolutions; four times as many go out.');
  const moving: NetNode['parameters'] = first ? { stride: from('stride') } : {};
  const nodes = [
    normalise('bn1', [0, 0]),
    node('relu1', 'Activation', [1, 0]),
    node('conv1', 'Conv2D', [2, 0], { filters: from('filters'), kernel: 1, bias: false }),
    normalise('bn2', [3, 0]),
    node('relu2', 'Activation', [4, 0]),
    node('conv2', 'Conv2D', [5, 0], { filters: from('filters'), kernel: 3, ...moving, padding: 1, bias: false }),
    normalise('bn3', [6, 0]),
    node('relu3', 'Activation', [7, 0]),
    node('conv3', 'Conv2D', [8, 0], { filters: from('filters*4'), kernel: 1, bias: false }),
    node('add', 'Add', [9, 0.5]),
  ];
  const branch = ['bn1', 'relu1', 'conv1', 'bn2', 'relu2', 'conv2', 'bn3', 'relu3', 'conv3', 'add'];
  if (!first)
    return composite(
      'PreActivation',
      'Normalisation and ReLU before each convolution: nothing touches the sum, so the skip path is an identity.',
      { filters },
      nodes,
      chains(branch),
      ['bn1', 'add'],
      'add',
    );
  const projection = { filters: from('filters*4'), kernel: 1, stride: from('stride'), bias: false };
  return composite(
    'PreActivationFirst',
    'The first of a stage: a 1×1 convolution in the shortcut changes size and channels.',
    { filters, stride: strideParameter },
    [...nodes, node('projection', 'Conv2D', [5, 1], projection)],
    chains(branch, ['relu1', 'projection', 'add']),
    ['bn1'],
    'add',
  );
};

/** He et al. 2016: 54 bottlenecks, 164 layers. */
export const preActivationResnet = () => {
  const drawing = new Drawing(
    'Pre-activation ResNet-164',
    'He et al. 2016: normalisation and ReLU before each convolution, so that the skip path is an identity throughout.',
    { ...recipe(164, 82), warmup: 1 },
  )
    .with(preActivation(false), preActivation(true))
    .add('input', 'Input', { shape: [32, 32, 3] })
    .note('What a block adds goes to the end unchanged, and the gradient comes back as unchanged.')
    .add('conv1', 'Conv2D', { filters: 16, kernel: 3, padding: 1, bias: false });
  for (const [stage, filters] of [16, 32, 64].entries())
    for (let index = 1; index <= 18; index++) {
      const first = index === 1;
      const halves = first && stage > 0;
      drawing.add(`res${stage + 2}_${index}`, first ? 'PreActivationFirst' : 'PreActivation', {
        filters,
        ...(halves && { stride: 2 }),
      });
    }
  return drawing
    .add('bn', 'BatchNormalization', normalised)
    .add('relu', 'Activation')
    .add('average', 'GlobalAveragePool2D')
    .add('scores', 'Dense', { units: 10 })
    .add('output', 'Output');
};

/** Huang et al. 2016: a residual block whose branch is left out for some examples of each batch. */
const stochasticBlock = () =>
  composite(
    'StochasticBlock',
    'A residual block that some examples of a batch skip while it trains; in use all of them go through.',
    {
      filters: count(16, 'Filters of both convolutions.'),
      stride: strideParameter,
      shortcut: { ...shortcutParameter, options: [...shortcutParameter.options] },
      rate: {
        kind: 'number',
        default: 0.5,
        minimum: 0,
        maximum: 1,
        help: 'Fraction of examples that skip the branch.',
      },
    },
    [
      node('conv1', 'Conv2D', [0, 0], {
        ...{ filters: from('filters'), kernel: 3, stride: from('stride'), padding: 1, bias: false },
      }),
      normalise('bn1', [1, 0]),
      node('relu1', 'Activation', [2, 0]),
      node('conv2', 'Conv2D', [3, 0], { filters: from('filters'), kernel: 3, padding: 1, bias: false }),
      normalise('bn2', [4, 0]),
      node('drop', 'StochasticDepth', [5, 0], { rate: from('rate') }),
      ...shortcut('filters', [1, 4]),
      node('add', 'Add', [6, 0]),
      node('relu2', 'Activation', [7, 0]),
    ],
    chains(['conv1', 'bn1', 'relu1', 'conv2', 'bn2', 'drop', 'add', 'relu2'], ['projection', 'projectionBn', 'add']),
    ['conv1', 'projection'],
    'relu2',
  );

/** The deeper a block, the more often it is skipped: from hardly ever to one example in two. */
export const stochasticDepthResnet = () => {
  const blocks = 54;
  const drawing = new Drawing(
    'Stochastic depth ResNet-110',
    'Huang et al. 2016: ResNet-110 whose blocks are skipped at random while it trains, deep ones more often.',
    { ...recipe(500, 250), validation: { share: 0.1 } },
  )
    .with(stochasticBlock())
    .add('input', 'Input', { shape: [32, 32, 3] })
    .note('Rates rise evenly to 0.5: of 54 blocks an example passes 40 on average.')
    .add('conv1', 'Conv2D', { filters: 16, kernel: 3, padding: 1, bias: false })
    .add('bn1', 'BatchNormalization', normalised)
    .add('relu1', 'Activation');
  for (let index = 0; index < blocks; index++) {
    const stage = Math.floor((3 * index) / blocks);
    const within = index - (stage * blocks) / 3;
    const rate = Number((((index + 1) / blocks) * 0.5).toFixed(3));
    const changes: NetNode['parameters'] = stage > 0 && within === 0 ? { stride: 2, shortcut: 'projection' } : {};
    drawing.add(`res${stage + 2}_${within + 1}`, 'StochasticBlock', { filters: 16 * 2 ** stage, ...changes, rate });
  }
  return drawing.add('average', 'GlobalAveragePool2D').add('scores', 'Dense', { units: 10 }).add('output', 'Output');
};
