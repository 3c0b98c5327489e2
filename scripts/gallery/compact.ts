import { chains, from, node } from '../../src/shared/blocks/composites/graph';
import { normalise, normalised } from '../../src/shared/blocks/composites/residual';
import type { Recipe } from '../../src/shared/document/schema';
import { composite, count } from './composite';
import { cifar10, Drawing, imageNet, momentum } from './drawing';

/** Networks that are small for what they can. */

const forImageNet = (changes: Partial<Recipe> = {}): Partial<Recipe> => ({
  ...{ dataset: imageNet(224), optimizer: momentum(0.1, 1e-4), epochs: 90, batch: 256 },
  ...changes,
});

/** Huang et al. 2017: each layer sees the feature maps of all before it in its block. */
export const densenet121 = () => {
  const layer = composite(
    'DenseLayer',
    'Normalisation, ReLU and convolution twice; what comes out is put beside what came in.',
    { growth: count(32, 'Feature maps that the layer adds (k).') },
    [
      node('concat', 'Concatenate', [6, 0.5]),
      normalise('bn1', [0, 1]),
      node('relu1', 'Activation', [1, 1]),
      node('conv1', 'Conv2D', [2, 1], { filters: from('4*growth'), kernel: 1, bias: false }),
      normalise('bn2', [3, 1]),
      node('relu2', 'Activation', [4, 1]),
      node('conv2', 'Conv2D', [5, 1], { filters: from('growth'), kernel: 3, padding: 1, bias: false }),
    ],
    chains(['bn1', 'relu1', 'conv1', 'bn2', 'relu2', 'conv2', 'concat']),
    ['concat', 'bn1'],
    'concat',
  );
  const transition = composite(
    'Transition',
    'Halves the feature maps with 1×1 filters, and the image with pooling.',
    { filters: count(128, 'Feature maps that go on.') },
    [
      normalise('bn', [0, 0]),
      node('relu', 'Activation', [1, 0]),
      node('conv', 'Conv2D', [2, 0], { filters: from('filters'), kernel: 1, bias: false }),
      node('pool', 'AveragePool2D', [3, 0]),
    ],
    chains(['bn', 'relu', 'conv', 'pool']),
    ['bn'],
    'pool',
  );
  const drawing = new Drawing(
    'DenseNet-121',
    'Huang et al. 2017: every layer sees all layers before it; 8 million parameters.',
    forImageNet({ schedule: { kind: 'step', every: 30, factor: 0.1 } }),
  )
    .with(layer, transition)
    .add('input', 'Input', { shape: [224, 224, 3] })
    .add('conv0', 'Conv2D', { filters: 64, kernel: 7, stride: 2, padding: 3, bias: false })
    .add('bn0', 'BatchNormalization', normalised)
    .add('relu0', 'Activation')
    .add('pool0', 'MaxPool2D', { kernel: 3, stride: 2, padding: 1 });
  let channels = 64;
  for (const [block, times] of [6, 12, 24, 16].entries()) {
    for (let index = 1; index <= times; index++) drawing.add(`dense${block + 1}_${index}`, 'DenseLayer');
    channels += 32 * times;
    if (block === 3) continue;
    channels /= 2;
    drawing.add(`transition${block + 1}`, 'Transition', { filters: channels });
  }
  return drawing
    .add('bn5', 'BatchNormalization', normalised)
    .add('relu5', 'Activation')
    .add('average', 'GlobalAveragePool2D')
    .add('scores', 'Dense', { units: 1000 })
    .add('output', 'Output');
};

/** Sandler et al. 2018, table 2: expansion, filters, times, stride. */
const invertedResiduals = [
  [1, 16, 1, 1],
  [6, 24, 2, 2],
  [6, 32, 3, 2],
  [6, 64, 4, 2],
  [6, 96, 3, 1],
  [6, 160, 3, 2],
  [6, 320, 1, 1],
] as const;

export const mobilenetV2 = () => {
  const relu6 = { function: 'relu6' };
  const unexpanded = from('expansion == 1');
  const block = composite(
    'InvertedResidual',
    'Widens with 1×1 filters, convolves each channel alone, narrows again; the shortcut joins the narrow ends.',
    {
      channels: count(24, 'Channels that come in.'),
      filters: count(24, 'Channels that go out.'),
      expansion: count(6, 'The inside is so many times wider.'),
      stride: count(1, 'Stride of the depthwise convolution.'),
    },
    [
      node('expand', 'Conv2D', [0, 0], { filters: from('channels*expansion'), kernel: 1, bias: false }, unexpanded),
      normalise('bn1', [1, 0], unexpanded),
      node('relu1', 'Activation', [2, 0], relu6, unexpanded),
      node('depthwise', 'DepthwiseConv2D', [3, 0], { kernel: 3, stride: from('stride'), padding: 1, bias: false }),
      normalise('bn2', [4, 0]),
      node('relu2', 'Activation', [5, 0], relu6),
      node('project', 'Conv2D', [6, 0], { filters: from('filters'), kernel: 1, bias: false }),
      normalise('bn3', [7, 0]),
      node('add', 'Add', [8, 0], {}, from('stride > 1 || channels != filters')),
    ],
    chains(['expand', 'bn1', 'relu1', 'depthwise', 'bn2', 'relu2', 'project', 'bn3', 'add']),
    ['expand', 'add'],
    'add',
  );
  const drawing = new Drawing(
    'MobileNetV2',
    'Sandler et al. 2018: depthwise convolutions and narrow shortcuts; 300 million operations, for phones.',
    forImageNet({ schedule: { kind: 'cosine' } }),
  )
    .with({
      ...block,
      graph: { ...block.graph, order: [{ to: ['add', 'input'], from: [['bn3', 'output'], 'input'] }] },
    })
    .add('input', 'Input', { shape: [224, 224, 3] })
    .add('conv1', 'Conv2D', { filters: 32, kernel: 3, stride: 2, padding: 1, bias: false })
    .add('bn1', 'BatchNormalization', normalised)
    .add('relu1', 'Activation', relu6);
  let channels = 32;
  for (const [stage, [expansion, filters, times, first]] of invertedResiduals.entries())
    for (let index = 1; index <= times; index++) {
      const stride = index === 1 ? first : 1;
      drawing.add(`block${stage + 1}_${index}`, 'InvertedResidual', { channels, filters, expansion, stride });
      channels = filters;
    }
  return drawing
    .add('conv9', 'Conv2D', { filters: 1280, kernel: 1, bias: false })
    .add('bn9', 'BatchNormalization', normalised)
    .add('relu9', 'Activation', relu6)
    .add('average', 'GlobalAveragePool2D')
    .add('dropout', 'Dropout', { rate: 0.2 })
    .add('scores', 'Dense', { units: 1000 })
    .add('output', 'Output');
};

export const squeezenet = () => {
  const fire = composite(
    'Fire',
    'Squeezes the channels with 1×1 filters, and expands them with 1×1 and 3×3 filters side by side.',
    { squeeze: count(16, 'Filters that squeeze.'), expand: count(64, 'Filters of each of both sizes that expand.') },
    [
      node('squeeze', 'Conv2D', [0, 0.5], { filters: from('squeeze'), kernel: 1, activation: 'relu' }),
      node('expand1', 'Conv2D', [1, 0], { filters: from('expand'), kernel: 1, activation: 'relu' }),
      node('expand3', 'Conv2D', [1, 1], { filters: from('expand'), kernel: 3, padding: 1, activation: 'relu' }),
      node('concat', 'Concatenate', [2, 0.5]),
    ],
    chains(['squeeze', 'expand1', 'concat'], ['squeeze', 'expand3', 'concat']),
    ['squeeze'],
    'concat',
  );
  const pool = { kernel: 3, stride: 2, ceil: true };
  return new Drawing(
    'SqueezeNet 1.1',
    'Iandola et al. 2016: AlexNet’s accuracy with fifty times fewer parameters.',
    forImageNet({ optimizer: momentum(0.04, 2e-4), schedule: { kind: 'cosine' } }),
  )
    .with(fire)
    .add('input', 'Input', { shape: [224, 224, 3] })
    .add('conv1', 'Conv2D', { filters: 64, kernel: 3, stride: 2, activation: 'relu' })
    .add('pool1', 'MaxPool2D', pool)
    .add('fire2', 'Fire', { squeeze: 16, expand: 64 })
    .add('fire3', 'Fire', { squeeze: 16, expand: 64 })
    .add('pool3', 'MaxPool2D', pool)
    .add('fire4', 'Fire', { squeeze: 32, expand: 128 })
    .add('fire5', 'Fire', { squeeze: 32, expand: 128 })
    .add('pool5', 'MaxPool2D', pool)
    .add('fire6', 'Fire', { squeeze: 48, expand: 192 })
    .add('fire7', 'Fire', { squeeze: 48, expand: 192 })
    .add('fire8', 'Fire', { squeeze: 64, expand: 256 })
    .add('fire9', 'Fire', { squeeze: 64, expand: 256 })
    .add('dropout', 'Dropout')
    .add('conv10', 'Conv2D', { filters: 1000, kernel: 1, activation: 'relu' })
    .add('average', 'GlobalAveragePool2D')
    .add('output', 'Output');
};

/** Lin et al. 2014, for CIFAR-10: after each convolution a small network looks at every position (1×1 filters). */
export const networkInNetwork = () => {
  const mlpconv = composite(
    'MlpConv',
    'A convolution whose feature maps a small dense network reads at every position: two 1×1 convolutions.',
    {
      filters: count(192, 'Filters of the convolution.'),
      kernel: count(5, 'Size of its filters.'),
      hidden: count(160, 'Units of the network’s first layer.'),
      outputs: count(96, 'Units of its second layer.'),
    },
    [
      node('conv', 'Conv2D', [0, 0], {
        ...{ filters: from('filters'), kernel: from('kernel'), padding: 'same', activation: 'relu' },
      }),
      node('cccp1', 'Conv2D', [1, 0], { filters: from('hidden'), kernel: 1, activation: 'relu' }),
      node('cccp2', 'Conv2D', [2, 0], { filters: from('outputs'), kernel: 1, activation: 'relu' }),
    ],
    chains(['conv', 'cccp1', 'cccp2']),
    ['conv'],
    'cccp2',
  );
  return new Drawing(
    'Network in Network',
    'Lin et al. 2014: 1×1 convolutions between, and global average pooling in place of dense layers.',
    { dataset: cifar10, optimizer: momentum(0.1, 1e-4), epochs: 200, batch: 128 },
  )
    .with(mlpconv)
    .add('input', 'Input', { shape: [32, 32, 3] })
    .add('mlpconv1', 'MlpConv')
    .add('pool1', 'MaxPool2D', { kernel: 3, stride: 2, ceil: true })
    .add('drop1', 'Dropout')
    .add('mlpconv2', 'MlpConv', { hidden: 192, outputs: 192 })
    .add('pool2', 'AveragePool2D', { kernel: 3, stride: 2, ceil: true })
    .add('drop2', 'Dropout')
    .add('mlpconv3', 'MlpConv', { kernel: 3, hidden: 192, outputs: 10 })
    .add('average', 'GlobalAveragePool2D')
    .add('output', 'Output');
};
