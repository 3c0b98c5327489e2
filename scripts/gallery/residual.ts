import { Drawing, imageNet, momentum } from './drawing';

const normalised = { momentum: 0.9, epsilon: 1e-5 };

/** He et al. 2015, section 4.2: a network of 6n + 2 layers, here for MNIST. */
export const resnet20 = () => {
  const drawing = new Drawing(
    'ResNet-20',
    'He et al. 2015: nine residual blocks, adapted to MNIST; about 0.27 million parameters.',
    {
      optimizer: momentum(0.1, 1e-4),
      epochs: 2,
      batch: 128,
    },
  )
    .add('input', 'Input', { shape: [28, 28, 1] })
    .note('Each block adds its output to its input. Double-click one to see its skip connection.')
    .add('conv1', 'Conv2D', { filters: 16, kernel: 3, padding: 1, bias: false })
    .add('bn1', 'BatchNormalization', normalised)
    .add('relu1', 'Activation');
  for (const [stage, filters] of [16, 32, 64].entries()) {
    for (let block = 1; block <= 3; block++) {
      const changes: Record<string, number | string> =
        stage > 0 && block === 1 ? { stride: 2, shortcut: 'projection' } : {};
      drawing.add(`res${stage + 2}_${block}`, 'ResidualBlock', { filters, ...changes });
    }
  }
  return drawing.add('average', 'GlobalAveragePool2D').add('scores', 'Dense', { units: 10 }).add('output', 'Output');
};

/** The same depth and widths as ResNet-20 without its skips, for the degradation experiment of He et al. 2015. */
export const plain20 = () => {
  const drawing = new Drawing(
    'Plain-20',
    'ResNet-20 without its skip connections: train both and compare their curves.',
    {
      optimizer: momentum(0.1, 1e-4),
      epochs: 2,
      batch: 128,
    },
  ).add('input', 'Input', { shape: [28, 28, 1] });
  const widths = [16, ...[16, 32, 64].flatMap((filters) => Array.from({ length: 6 }, () => filters))];
  for (const [index, filters] of widths.entries()) {
    const halves = index > 0 && widths[index - 1] !== filters;
    const layer = index + 1;
    drawing
      .add(`conv${layer}`, 'Conv2D', { filters, kernel: 3, ...(halves ? { stride: 2 } : {}), padding: 1, bias: false })
      .add(`bn${layer}`, 'BatchNormalization', normalised)
      .add(`relu${layer}`, 'Activation');
  }
  return drawing.add('average', 'GlobalAveragePool2D').add('scores', 'Dense', { units: 10 }).add('output', 'Output');
};

/** torchvision's resnet: four stages, the first of which keeps the image's size. */
function resnet(name: string, block: 'ResidualBlock' | 'BottleneckBlock', repeats: readonly number[]): Drawing {
  const drawing = new Drawing(
    name,
    `He et al. 2015: ${repeats.reduce((sum, count) => sum + count)} residual blocks for ImageNet.`,
    {
      dataset: imageNet(224),
      optimizer: momentum(0.1, 1e-4),
      schedule: { kind: 'step', every: 30, factor: 0.1 },
      epochs: 90,
      batch: 256,
    },
  )
    .add('input', 'Input', { shape: [224, 224, 3] })
    .add('conv1', 'Conv2D', { filters: 64, kernel: 7, stride: 2, padding: 3, bias: false })
    .add('bn1', 'BatchNormalization', normalised)
    .add('relu1', 'Activation')
    .add('pool1', 'MaxPool2D', { kernel: 3, stride: 2, padding: 1 });
  for (const [stage, count] of repeats.entries()) {
    for (let index = 1; index <= count; index++) {
      const first = index === 1 && (stage > 0 || block === 'BottleneckBlock');
      drawing.add(`res${stage + 2}_${index}`, block, {
        filters: 64 * 2 ** stage,
        ...(first && stage > 0 ? { stride: 2 } : {}),
        ...(first ? { shortcut: 'projection' } : {}),
      });
    }
  }
  return drawing.add('average', 'GlobalAveragePool2D').add('fc', 'Dense', { units: 1000 }).add('output', 'Output');
}

export const resnet18 = () => resnet('ResNet-18', 'ResidualBlock', [2, 2, 2, 2]);
export const resnet50 = () => resnet('ResNet-50', 'BottleneckBlock', [3, 4, 6, 3]);
