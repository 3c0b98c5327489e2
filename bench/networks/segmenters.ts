import type { NetloomDocument } from '@shared/document/schema';
import { Chart } from './chart';

/** Classes of a pixel. */
const classes = 4;

/** Ronneberger et al. 2015, small: down twice, up twice by transposed convolutions, skips joined by concatenation. */
export function unet(size: number): NetloomDocument {
  const chart = new Chart('U-Net').add('input', 'Input', { shape: [size, size, 3] });
  const pair = (id: string, filters: number) =>
    chart.normalised(`${id}a`, { filters, kernel: 3 }).normalised(`${id}b`, { filters, kernel: 3 });
  for (const filters of [16, 32]) {
    pair(`down${filters}`, filters);
    chart.add(`pool${filters}`, 'MaxPool2D', { kernel: 2, stride: 2 });
  }
  pair('bottom', 64);
  for (const filters of [32, 16]) {
    const up = `up${filters}`;
    chart
      .add(up, 'Conv2DTranspose', { filters, kernel: 2, stride: 2, padding: 'same' })
      .add(`${up}Join`, 'Concatenate', {}, [up, `down${filters}bRelu`]);
    pair(up, filters);
  }
  return chart.add('scores', 'Conv2D', { filters: classes, kernel: 1 }).add('output', 'Output').document();
}

/** Yu & Koltun 2015, small: 3×3 convolutions whose taps lie 1, 2, 4 and 8 pixels apart, at full resolution. */
export function dilated(size: number): NetloomDocument {
  const chart = new Chart('Dilated').add('input', 'Input', { shape: [size, size, 3] });
  for (const dilation of [1, 1, 2, 4, 8])
    chart.add(`context${chart.length}`, 'Conv2D', {
      ...{ filters: 32, kernel: 3, padding: 'same', activation: 'relu' },
      ...(dilation > 1 && { dilation }),
    });
  return chart.add('scores', 'Conv2D', { filters: classes, kernel: 1 }).add('output', 'Output').document();
}
