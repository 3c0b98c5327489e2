import { beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/cli';
import { root } from '../support/checkout';
import { temporaryFolder } from '../support/home';
import { useTensorFlow } from './tensorflowEngine';

beforeAll(useTensorFlow);

interface Measured {
  readonly metrics: Readonly<Record<string, number>>;
}

/** What the network of each task comes to on the test set of its generated data. */
const tasks: readonly (readonly [gallery: string, reached: (test: Measured) => number, least: number])[] = [
  ['unet-shapes', ({ metrics }) => metrics['meanIoU']!, 0.9],
  // The noisy input has 12.1 dB.
  ['denoise-digits', ({ metrics }) => metrics['psnr']!, 18.1],
  ['fcn-shapes', ({ metrics }) => metrics['meanIoU']!, 0.8],
  ['localise-shapes', ({ metrics }) => Math.min(metrics['class/accuracy']!, metrics['box/boxIoU']!), 0.6],
  // Enlarged by bilinear interpolation the input has 22.5 dB.
  ['srcnn', ({ metrics }) => metrics['psnr']!, 23.5],
  ['espcn', ({ metrics }) => metrics['psnr']!, 23.5],
  // The grey image has 16.5 dB.
  ['colourise', ({ metrics }) => metrics['psnr']!, 22],
  ['inpaint', ({ metrics }) => metrics['psnr']!, 22],
  ['steering-road', ({ metrics }) => metrics['r2']!, 0.9],
  ['deepbind-motifs', ({ metrics }) => metrics['auc']!, 0.95],
  ['remember-lstm', ({ metrics }) => metrics['accuracy']!, 0.95],
  ['remember-gru', ({ metrics }) => metrics['accuracy']!, 0.95],
  ['communities', ({ metrics }) => metrics['accuracy']!, 0.9],
  ['karate-club', ({ metrics }) => metrics['accuracy']!, 0.9],
  ['siamese-digits', ({ metrics }) => metrics['accuracy']!, 0.9],
  ['attention-count', ({ metrics }) => metrics['accuracy']!, 0.95],
  ['googlenet-digits', ({ metrics }) => metrics['output/accuracy']!, 0.98],
];

describe.each(['onnxruntime', 'tensorflow'])('on %s', (engine) => {
  it.each(tasks)('%s learns its task', async (name, reached, least) => {
    const file = root(`resources/gallery/${name}.netloom.json`);
    const { code, errors, lines } = await runCli(['train', file, '--engine', engine, '--json'], temporaryFolder());
    expect([code, errors]).toEqual([0, '']);
    expect(reached(lines().at(-1)!['test'] as Measured)).toBeGreaterThanOrEqual(least);
  });
});
