import { sizeOf } from '../../tensor/shape';
import type { MetricDefinition } from './definition';
import { byExample } from './support/means';
import { isImage } from './support/outputs';

/** What an image without any error counts as, whose ratio is infinite. */
const most = 100;

/** 10·log₁₀(range² / mean squared error) of each image, the mean over images. */
export const psnr: MetricDefinition = {
  kind: 'psnr',
  label: 'PSNR',
  doc: 'Peak signal-to-noise ratio of images: 10 dB more is a tenth of the squared error.',
  better: 'up',
  format: 'decibel',
  largest: most,
  supports: isImage,
  usual: () => true,
  begin: byExample(({ shape, range }) => {
    const size = sizeOf(shape);
    return (predictions, targets, first) => {
      let error = 0;
      for (let at = first; at < first + size; at++) error += (predictions[at]! - targets[at]!) ** 2;
      return Math.min(most, 10 * Math.log10((range! ** 2 * size) / error));
    };
  }),
};
