import type { Recipe } from '../../src/shared/document/schema';
import { Drawing, imageNet, momentum } from './drawing';
import { inception } from './digits';

const alexnetRecipe = (size: number): Partial<Recipe> => ({
  dataset: imageNet(size),
  optimizer: momentum(0.01, 5e-4),
  schedule: { kind: 'step', every: 30, factor: 0.1 },
  epochs: 90,
  batch: 128,
});

/** The two dense layers of AlexNet and VGG, and the classes. */
const classifier = (drawing: Drawing) =>
  drawing
    .add('flatten', 'Flatten')
    .add('fc6', 'Dense', { units: 4096, activation: 'relu' })
    .add('drop6', 'Dropout')
    .add('fc7', 'Dense', { units: 4096, activation: 'relu' })
    .add('drop7', 'Dropout')
    .add('fc8', 'Dense', { units: 1000 })
    .add('output', 'Output');

/** The layers of Krizhevsky et al. 2012 after the first, which ZFNet shares; `groups` where two GPUs share the work. */
function afterTheFirst(drawing: Drawing, conv2: Record<string, number>, pool: Record<string, number>, groups?: number) {
  const split: Record<string, number> = groups === undefined ? {} : { groups };
  return classifier(
    drawing
      .add('pool1', 'MaxPool2D', pool)
      .add('norm1', 'LocalResponseNormalization')
      .add('conv2', 'Conv2D', { filters: 256, kernel: 5, ...conv2, activation: 'relu', ...split })
      .add('pool2', 'MaxPool2D', pool)
      .add('norm2', 'LocalResponseNormalization')
      .add('conv3', 'Conv2D', { filters: 384, kernel: 3, padding: 1, activation: 'relu' })
      .add('conv4', 'Conv2D', { filters: 384, kernel: 3, padding: 1, activation: 'relu', ...split })
      .add('conv5', 'Conv2D', { filters: 256, kernel: 3, padding: 1, activation: 'relu', ...split })
      .add('pool3', 'MaxPool2D', { kernel: 3, stride: 2 }),
  );
}

const everyOther = { kernel: 3, stride: 2 };

export const alexnet = () =>
  afterTheFirst(
    new Drawing(
      'AlexNet',
      'Krizhevsky et al. 2012: won ImageNet and started the deep learning era; 62 million parameters.',
      alexnetRecipe(227),
    )
      .add('input', 'Input', { shape: [227, 227, 3] })
      .note('(227 − 11) / 4 + 1 = 55. Select conv1 to see the output-size rule with its values filled in.')
      .add('conv1', 'Conv2D', { filters: 96, kernel: 11, stride: 4, activation: 'relu' }),
    { padding: 2 },
    everyOther,
  );

export const alexnetGroups = () =>
  afterTheFirst(
    new Drawing(
      'AlexNet in two groups',
      'Krizhevsky et al. 2012 as trained on two GPUs: conv2, conv4 and conv5 see only half of the channels.',
      alexnetRecipe(227),
    )
      .add('input', 'Input', { shape: [227, 227, 3] })
      .note('Two groups halve the weights of a convolution: compare conv2 with that of AlexNet.')
      .add('conv1', 'Conv2D', { filters: 96, kernel: 11, stride: 4, activation: 'relu' }),
    { padding: 2 },
    everyOther,
    2,
  );

/** As torchvision has it, after Krizhevsky 2014: fewer filters, no normalisation, dropout before the dense layers. */
export const alexnetTorchvision = () =>
  new Drawing(
    'AlexNet of torchvision',
    'Krizhevsky 2014: the later version with one column of filters, as torchvision has it.',
    alexnetRecipe(224),
  )
    .add('input', 'Input', { shape: [224, 224, 3] })
    .add('conv1', 'Conv2D', { filters: 64, kernel: 11, stride: 4, padding: 2, activation: 'relu' })
    .add('pool1', 'MaxPool2D', everyOther)
    .add('conv2', 'Conv2D', { filters: 192, kernel: 5, padding: 2, activation: 'relu' })
    .add('pool2', 'MaxPool2D', everyOther)
    .add('conv3', 'Conv2D', { filters: 384, kernel: 3, padding: 1, activation: 'relu' })
    .add('conv4', 'Conv2D', { filters: 256, kernel: 3, padding: 1, activation: 'relu' })
    .add('conv5', 'Conv2D', { filters: 256, kernel: 3, padding: 1, activation: 'relu' })
    .add('pool3', 'MaxPool2D', everyOther)
    .add('flatten', 'Flatten')
    .add('drop6', 'Dropout')
    .add('fc6', 'Dense', { units: 4096, activation: 'relu' })
    .add('drop7', 'Dropout')
    .add('fc7', 'Dense', { units: 4096, activation: 'relu' })
    .add('fc8', 'Dense', { units: 1000 })
    .add('output', 'Output');

export const zfnet = () =>
  afterTheFirst(
    new Drawing(
      'ZFNet',
      'Zeiler & Fergus 2014: AlexNet with a first layer of 7×7 filters and stride 2, found by looking inside.',
      alexnetRecipe(224),
    )
      .add('input', 'Input', { shape: [224, 224, 3] })
      .note('(11² − 7²) × 3 × 96 = 20,736 weights fewer than AlexNet in the first layer.')
      .add('conv1', 'Conv2D', { filters: 96, kernel: 7, stride: 2, padding: 1, activation: 'relu' }),
    { stride: 2 },
    { ...everyOther, padding: 1 },
  );

/** Simonyan & Zisserman 2014, table 1: only 3×3 convolutions, in five stages. */
function vgg(name: string, description: string, repeats: readonly number[]): Drawing {
  const drawing = new Drawing(name, description, {
    dataset: imageNet(224),
    optimizer: momentum(0.01, 5e-4),
    schedule: { kind: 'step', every: 25, factor: 0.1 },
    epochs: 74,
    batch: 256,
  })
    .add('input', 'Input', { shape: [224, 224, 3] })
    .note('Three 3×3 convolutions have the receptive field of one 7×7, with fewer parameters and more nonlinearities.');
  for (const [stage, count] of repeats.entries()) {
    const filters = Math.min(64 * 2 ** stage, 512);
    for (let index = 1; index <= count; index++) {
      drawing.add(`conv${stage + 1}_${index}`, 'Conv2D', { filters, kernel: 3, padding: 'same', activation: 'relu' });
    }
    drawing.add(`pool${stage + 1}`, 'MaxPool2D');
  }
  return classifier(drawing);
}

export const vgg16 = () =>
  vgg('VGG-16', 'Simonyan & Zisserman 2014: only 3×3 convolutions; 138 million parameters.', [2, 2, 3, 3, 3]);
export const vgg19 = () =>
  vgg('VGG-19', 'Simonyan & Zisserman 2014: three convolutions more than VGG-16, and hardly better.', [2, 2, 4, 4, 4]);

/** As torchvision has it: batch normalisation everywhere, and 3×3 filters where the paper has 5×5. */
export const googlenet = () => {
  const as = { largest: 3, normalise: true };
  const stem = (drawing: Drawing, id: string, parameters: Record<string, number | string>) =>
    drawing
      .add(id, 'Conv2D', { ...parameters, bias: false })
      .add(`${id}_bn`, 'BatchNormalization', { momentum: 0.9 })
      .add(`${id}_relu`, 'Activation');
  const drawing = new Drawing(
    'GoogLeNet',
    'Szegedy et al. 2014: nine Inception modules, 22 layers, 6.6 million parameters.',
    {
      dataset: imageNet(224),
      optimizer: momentum(0.01, 2e-4),
      schedule: { kind: 'step', every: 8, factor: 0.96 },
      epochs: 90,
      batch: 128,
    },
  )
    .add('input', 'Input', { shape: [224, 224, 3] })
    .note('The torchvision version: with batch normalisation, and 3×3 filters in place of the paper’s 5×5.');
  stem(drawing, 'conv1', { filters: 64, kernel: 7, stride: 2, padding: 3 });
  drawing.add('pool1', 'MaxPool2D', { kernel: 3, stride: 2, ceil: true });
  stem(drawing, 'conv2', { filters: 64, kernel: 1 });
  stem(drawing, 'conv3', { filters: 192, kernel: 3, padding: 1 });
  return drawing
    .add('pool2', 'MaxPool2D', { kernel: 3, stride: 2, ceil: true })
    .add('inception3a', 'InceptionModule', inception(64, 96, 128, 16, 32, 32, as))
    .add('inception3b', 'InceptionModule', inception(128, 128, 192, 32, 96, 64, as))
    .add('pool3', 'MaxPool2D', { kernel: 3, stride: 2, ceil: true })
    .add('inception4a', 'InceptionModule', inception(192, 96, 208, 16, 48, 64, as))
    .add('inception4b', 'InceptionModule', inception(160, 112, 224, 24, 64, 64, as))
    .add('inception4c', 'InceptionModule', inception(128, 128, 256, 24, 64, 64, as))
    .add('inception4d', 'InceptionModule', inception(112, 144, 288, 32, 64, 64, as))
    .add('inception4e', 'InceptionModule', inception(256, 160, 320, 32, 128, 128, as))
    .add('pool4', 'MaxPool2D', { ceil: true })
    .add('inception5a', 'InceptionModule', inception(256, 160, 320, 32, 128, 128, as))
    .add('inception5b', 'InceptionModule', inception(384, 192, 384, 48, 128, 128, as))
    .add('average', 'GlobalAveragePool2D')
    .add('dropout', 'Dropout', { rate: 0.2 })
    .add('fc', 'Dense', { units: 1000 })
    .add('output', 'Output');
};
