import { normalised } from '../../src/shared/blocks/composites/residual';
import type { Recipe } from '../../src/shared/document/schema';
import { classified, plainLayers, residualLayers } from '../../src/shared/experiments/cifarNetworks';
import { cifar10, Drawing, imageNet, momentum } from './drawing';
import { seBottleneck } from './seBottleneck';

/** He et al. 2015, section 4.2: a network of 6n + 2 layers, for MNIST or for images like CIFAR's. */
function smallResnet(depth: number, description: string, recipe: Partial<Recipe>, shape: number[]): Drawing {
  return new Drawing(`ResNet-${depth}`, description, recipe)
    .add('input', 'Input', { shape })
    .note('Each block adds its output to its input. Double-click one to see its skip connection.')
    .chain(...residualLayers(depth), ...classified(10));
}

/** The same depth and widths without skips, for the degradation experiment of He et al. 2015. */
function smallPlain(depth: number, description: string, recipe: Partial<Recipe>, shape: number[]): Drawing {
  return new Drawing(`Plain-${depth}`, description, recipe)
    .add('input', 'Input', { shape })
    .chain(...plainLayers(depth), ...classified(10));
}

const onMnist: Partial<Recipe> = { optimizer: momentum(0.1, 1e-4), epochs: 2, batch: 128 };
/** He et al. 2015: 64,000 steps of batches of 128, the rate divided by 10 at half and three quarters. */
const onCifar: Partial<Recipe> = {
  dataset: cifar10,
  optimizer: momentum(0.1, 1e-4),
  schedule: { kind: 'step', every: 82, factor: 0.1 },
  epochs: 164,
  batch: 128,
};
const small = [28, 28, 1];
const coloured = [32, 32, 3];

export const resnet20 = () =>
  smallResnet(
    20,
    'He et al. 2015: nine residual blocks, adapted to MNIST; about 0.27 million parameters.',
    onMnist,
    small,
  );
export const plain20 = () =>
  smallPlain(20, 'ResNet-20 without its skip connections: train both and compare their curves.', onMnist, small);
export const resnet56 = () =>
  smallResnet(
    56,
    'He et al. 2015: 27 residual blocks for CIFAR-10; learns better than its plain twin.',
    onCifar,
    coloured,
  );
export const plain56 = () =>
  smallPlain(56, 'ResNet-56 without its skip connections: deeper than Plain-20, and worse.', onCifar, coloured);
export const resnet110 = () =>
  smallResnet(110, 'He et al. 2015: 54 residual blocks for CIFAR-10; 1.7 million parameters.', onCifar, coloured);

interface ResnetForm {
  readonly block: 'ResidualBlock' | 'BottleneckBlock' | 'SEBottleneck';
  /** Blocks of each stage. */
  readonly repeats: readonly number[];
  /** Filters of the first stage's blocks; each stage doubles them. */
  readonly filters?: number;
  /** What all blocks have beside. */
  readonly parameters?: Readonly<Record<string, number>>;
  readonly description?: string;
}

/** torchvision's resnet: four stages, the first of which keeps the image's size. */
function resnet(name: string, { block, repeats, filters = 64, parameters = {}, description }: ResnetForm): Drawing {
  const count = repeats.reduce((sum, each) => sum + each);
  const drawing = new Drawing(name, description ?? `He et al. 2015: ${count} residual blocks for ImageNet.`, {
    dataset: imageNet(224),
    optimizer: momentum(0.1, 1e-4),
    schedule: { kind: 'step', every: 30, factor: 0.1 },
    epochs: 90,
    batch: 256,
  })
    .add('input', 'Input', { shape: [224, 224, 3] })
    .add('conv1', 'Conv2D', { filters: 64, kernel: 7, stride: 2, padding: 3, bias: false })
    .add('bn1', 'BatchNormalization', normalised)
    .add('relu1', 'Activation')
    .add('pool1', 'MaxPool2D', { kernel: 3, stride: 2, padding: 1 });
  for (const [stage, times] of repeats.entries()) {
    const begins = stage > 0 || block !== 'ResidualBlock';
    drawing.add(
      `stage${stage + 1}`,
      block,
      { filters: filters * 2 ** stage, ...parameters },
      {
        repeat: times,
        ...(begins && {
          each: {
            ...(stage > 0 && { stride: { first: [2], then: 1 } }),
            shortcut: { first: ['projection'], then: 'identity' },
          },
        }),
      },
    );
  }
  return drawing.add('average', 'GlobalAveragePool2D').add('fc', 'Dense', { units: 1000 }).add('output', 'Output');
}

const bottleneck = 'BottleneckBlock';

export const resnet18 = () => resnet('ResNet-18', { block: 'ResidualBlock', repeats: [2, 2, 2, 2] });
export const resnet34 = () => resnet('ResNet-34', { block: 'ResidualBlock', repeats: [3, 4, 6, 3] });
export const resnet50 = () => resnet('ResNet-50', { block: bottleneck, repeats: [3, 4, 6, 3] });
export const resnet101 = () => resnet('ResNet-101', { block: bottleneck, repeats: [3, 4, 23, 3] });
export const resnet152 = () => resnet('ResNet-152', { block: bottleneck, repeats: [3, 8, 36, 3] });
export const wideResnet50 = () =>
  resnet('Wide ResNet-50-2', {
    ...{ block: bottleneck, repeats: [3, 4, 6, 3], filters: 128, parameters: { expansion: 2 } },
    description: 'Zagoruyko & Komodakis 2016: ResNet-50 with twice the width inside its blocks.',
  });
export const resnext50 = () =>
  resnet('ResNeXt-50 32×4d', {
    ...{ block: bottleneck, repeats: [3, 4, 6, 3], filters: 128, parameters: { expansion: 2, groups: 32 } },
    description: 'Xie et al. 2017: the 3×3 convolutions of ResNet-50 in 32 groups; more accurate at the same cost.',
  });
export const seResnet50 = () =>
  resnet('SE-ResNet-50', {
    ...{ block: 'SEBottleneck', repeats: [3, 4, 6, 3] },
    description: 'Hu et al. 2018: each block of ResNet-50 weighs its channels by what it sees of the whole image.',
  }).with(seBottleneck());
