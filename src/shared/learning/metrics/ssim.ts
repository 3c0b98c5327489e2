import type { MetricDefinition } from './definition';
import { byExample } from './support/means';
import { isImage } from './support/outputs';
import { gaussian, smoothed } from './support/gaussian';

const window = 11;
const kernel = gaussian(window, 1.5);

/**
 * Structural similarity (Wang et al. 2004), as TensorFlow's `tf.image.ssim` and scikit-image's with `gaussian_weights`: a
 * Gaussian window of 11 × 11 with deviation 1.5 wherever it fits, constants 0.01 and 0.03; the mean over places and channels.
 */
export const ssim: MetricDefinition = {
  kind: 'ssim',
  label: 'SSIM',
  doc: 'Structural similarity of images: 1 where they look the same, also where brightness differs a little.',
  better: 'up',
  format: 'number',
  largest: 1,
  supports: (output) => isImage(output) && output.shape[0]! >= window && output.shape[1]! >= window,
  usual: () => true,
  begin: byExample(({ shape, range }) => {
    const [height, width, channels] = shape as readonly [number, number, number];
    const [steadyMean, steadyVariance] = [(0.01 * range!) ** 2, (0.03 * range!) ** 2];
    const plane = () => new Float64Array(height * width);
    const [first, second, firstSquare, secondSquare, product] = [plane(), plane(), plane(), plane(), plane()];
    const smooth = (values: Float64Array) => smoothed(values, height, width, kernel);
    return (predictions, targets, start) => {
      let total = 0;
      for (let channel = 0; channel < channels; channel++) {
        for (let place = 0, at = start + channel; place < first.length; place++, at += channels) {
          const [x, y] = [predictions[at]!, targets[at]!];
          first[place] = x;
          second[place] = y;
          firstSquare[place] = x * x;
          secondSquare[place] = y * y;
          product[place] = x * y;
        }
        const [x, y, xy] = [smooth(first), smooth(second), smooth(product)];
        const [xx, yy] = [smooth(firstSquare), smooth(secondSquare)];
        let sum = 0;
        for (let place = 0; place < x.length; place++) {
          const [squares, both] = [x[place]! ** 2 + y[place]! ** 2, x[place]! * y[place]!];
          const likeness =
            (2 * (xy[place]! - both) + steadyVariance) / (xx[place]! + yy[place]! - squares + steadyVariance);
          sum += likeness * ((2 * both + steadyMean) / (squares + steadyMean));
        }
        total += sum / x.length;
      }
      return total / channels;
    };
  }),
};
