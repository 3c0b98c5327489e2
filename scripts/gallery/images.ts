import { usualLoss } from '../../src/shared/learning/losses/usual';
import type { Recipe } from '../../src/shared/document/schema';
import { adam, generated } from './generated';
import { Graph } from './graph';

/** Networks that make an image of an image, trained on generated ones. */

/** Compares the only Output with an image of the data. */
const against = (target: string): Recipe['objectives'] => [{ target, loss: usualLoss('values', undefined), weight: 1 }];

const superResolution = { dataset: generated('superResolution'), feeds: { input: 'low' }, objectives: against('high') };

export const srcnn = () =>
  new Graph('SRCNN', 'Dong et al. 2014: sharpens an image that was enlarged; three convolutions, super-resolution.', {
    ...superResolution,
    ...{ optimizer: adam(1e-3), batch: 16, epochs: 5 },
  })
    .add('input', 'Input', { shape: [16, 16, 1] })
    .note('First the image is enlarged, then three convolutions draw it sharper: 8,032 weights in the paper’s 9–1–5.')
    .add('enlarge', 'UpSampling2D', { factor: 2, interpolation: 'bilinear' })
    .add('patches', 'Conv2D', { filters: 64, kernel: 9, padding: 'same', activation: 'relu' })
    .add('mapping', 'Conv2D', { filters: 32, kernel: 1, activation: 'relu' })
    .add('image', 'Conv2D', { filters: 1, kernel: 5, padding: 'same' })
    .add('output', 'Output');

export const espcn = () =>
  new Graph(
    'ESPCN',
    'Shi et al. 2016: works on the small image, and lays four maps side by side as pixels in the end.',
    {
      ...superResolution,
      ...{ optimizer: adam(1e-3), batch: 16, epochs: 5 },
    },
  )
    .add('input', 'Input', { shape: [16, 16, 1] })
    .note('All convolutions see the small image: a quarter of the operations. PixelShuffle enlarges at the very end.')
    .add('conv1', 'Conv2D', { filters: 64, kernel: 5, padding: 'same', activation: 'tanh' })
    .add('conv2', 'Conv2D', { filters: 32, kernel: 3, padding: 'same', activation: 'tanh' })
    .add('conv3', 'Conv2D', { filters: 4, kernel: 3, padding: 'same' })
    .add('shuffle', 'PixelShuffle', { factor: 2 })
    .add('output', 'Output');

/** Every convolution keeps the size; what halves it says so. */
const keeping = (filters: number, more: Record<string, number> = {}) => ({
  ...{ filters, kernel: 3, padding: 'same', activation: 'relu' },
  ...more,
});

/** Zhang et al. 2016 in small: their classes of colour are plain red, green and blue here. */
export const colourise = () =>
  new Graph('Colourisation', 'After Zhang et al. 2016: gives grey images of shapes their colours back.', {
    ...{ dataset: generated('colourise'), feeds: { input: 'grey' }, objectives: against('colour') },
    ...{ optimizer: adam(3e-3), batch: 16, epochs: 5 },
  })
    .add('input', 'Input', { shape: [32, 32, 1] })
    .note('The colour follows from the outline, so a pixel must see a whole shape: dilated filters see far at no cost.')
    .add('conv1', 'Conv2D', keeping(16))
    .add('conv2', 'Conv2D', keeping(32, { stride: 2 }))
    .add('conv3', 'Conv2D', keeping(48, { dilation: 2 }))
    .add('conv4', 'Conv2D', keeping(48, { dilation: 4 }))
    .add('enlarge', 'UpSampling2D')
    .add('grey', 'Concatenate', {}, { from: ['enlarge', 'input'] })
    .add('conv5', 'Conv2D', keeping(32))
    .add('image', 'Conv2D', { filters: 3, kernel: 3, padding: 'same' })
    .add('output', 'Output');

/** Iizuka et al. 2017 in small, without their adversarial loss. */
export const inpaint = () =>
  new Graph('Inpainting', 'After Iizuka et al. 2017: fills a hole in an image from what is around it.', {
    ...{ dataset: generated('shapes'), derived: [{ kind: 'masked', name: 'holed', share: 0.1, seed: 1 }] },
    ...{ feeds: { input: 'holed' }, objectives: against('image') },
    ...{ optimizer: adam(3e-3), batch: 16, epochs: 6 },
  })
    .add('input', 'Input', { shape: [28, 28, 1] })
    .note('A pixel in the middle of the hole must see its rim, and the shape around: dilated filters look that far.')
    .add('conv1', 'Conv2D', keeping(16))
    .add('conv2', 'Conv2D', keeping(32, { stride: 2 }))
    .add('conv3', 'Conv2D', keeping(32, { dilation: 2 }))
    .add('conv4', 'Conv2D', keeping(32, { dilation: 4 }))
    .add('enlarge', 'UpSampling2D')
    .add('known', 'Concatenate', {}, { from: ['enlarge', 'input'] })
    .add('conv5', 'Conv2D', keeping(16))
    .add('image', 'Conv2D', { filters: 1, kernel: 3, padding: 'same' })
    .add('output', 'Output');
