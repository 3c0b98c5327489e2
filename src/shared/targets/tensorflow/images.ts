import type { Layout } from '../../program/program';

/** TensorFlow's kernels for processors convolve and pool channels-last tensors alone. */
export function requireChannelsLast(op: string, layout: Layout): void {
  if (layout !== 'NHWC') {
    throw new Error(
      `The TensorFlow form of ${op} takes channels-last images; the program is ${layout}. Lower it with NHWC.`,
    );
  }
}
