import type { NetloomDocument } from '@shared/document/schema';
import { Chart } from './chart';

const classes = 10;

/** Simonyan & Zisserman 2014 for small images: pairs of 3×3 convolutions between poolings, then dense layers. */
export function vgg(size: number): NetloomDocument {
  const chart = new Chart('VGG-like').add('input', 'Input', { shape: [size, size, 3] });
  for (const filters of [32, 64, 128]) {
    for (const half of ['a', 'b'])
      chart.add(`conv${filters}${half}`, 'Conv2D', { filters, kernel: 3, padding: 'same', activation: 'relu' });
    chart.add(`pool${filters}`, 'MaxPool2D', { kernel: 2, stride: 2 });
  }
  return chart
    .add('flatten', 'Flatten')
    .add('hidden', 'Dense', { units: 256, activation: 'relu' })
    .add('scores', 'Dense', { units: classes })
    .add('output', 'Output')
    .document();
}

/** Szegedy et al. 2014: a stem and two modules, a quarter of GoogLeNet's first two in width. */
export function inception(size: number): NetloomDocument {
  return new Chart('Inception')
    .add('input', 'Input', { shape: [size, size, 3] })
    .add('stem', 'Conv2D', { filters: 48, kernel: 3, padding: 'same', activation: 'relu' })
    .add('stemPool', 'MaxPool2D', { kernel: 3, stride: 2, padding: 'same' })
    .add('a', 'InceptionModule', { ones: 16, reduceThrees: 24, threes: 32, reduceFives: 8, fives: 16, pool: 16 })
    .add('b', 'InceptionModule', { ones: 32, reduceThrees: 32, threes: 48, reduceFives: 8, fives: 24, pool: 16 })
    .add('average', 'GlobalAveragePool2D')
    .add('scores', 'Dense', { units: classes })
    .add('output', 'Output')
    .document();
}

/** Howard et al. 2017 (MobileNet) for small images: depthwise 3×3 and pointwise 1×1 convolutions, each normalised. */
export function depthwise(size: number): NetloomDocument {
  const chart = new Chart('MobileNet-like').add('input', 'Input', { shape: [size, size, 3] });
  chart.normalised('stem', { filters: 32, kernel: 3 });
  const stages = [
    [64, 1],
    [128, 2],
    [128, 1],
    [256, 2],
    [256, 1],
  ] as const;
  stages.forEach(([filters, stride], stage) => {
    chart.normalised(`depth${stage}`, { kernel: 3, stride }, { block: 'DepthwiseConv2D' });
    chart.normalised(`point${stage}`, { filters, kernel: 1 });
  });
  return chart
    .add('average', 'GlobalAveragePool2D')
    .add('scores', 'Dense', { units: classes })
    .add('output', 'Output')
    .document();
}
