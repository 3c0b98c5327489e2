import { normalised } from '../blocks/composites/residual';
import type { Layer } from './chainDrawing';

/**
 * The networks of He et al. 2015, section 4.2, between Input and the classes: 6n + 2 layers with weights, in three stages
 * of 16, 32 and 64 filters, of which each halves the image.
 */

/** Filters of each stage. */
const widths = [16, 32, 64] as const;

/** Pairs of convolutions in a stage. */
const pairs = (depth: number): number => (depth - 2) / 6;

/** With a skip connection around each pair of convolutions. */
export function residualLayers(depth: number): Layer[] {
  const blocks = widths.flatMap((filters, stage) =>
    Array.from({ length: pairs(depth) }, (_, index): Layer => {
      const halves = stage > 0 && index === 0;
      return [
        `res${stage + 2}_${index + 1}`,
        'ResidualBlock',
        { filters, ...(halves && { stride: 2, shortcut: 'projection' }) },
      ];
    }),
  );
  return [
    ['conv1', 'Conv2D', { filters: widths[0], kernel: 3, padding: 1, bias: false }],
    ['bn1', 'BatchNormalization', normalised],
    ['relu1', 'Activation'],
    ...blocks,
  ];
}

/** The same depth and widths without skips. */
export function plainLayers(depth: number): Layer[] {
  const stages = widths.flatMap((filters) => Array.from({ length: 2 * pairs(depth) }, () => filters));
  const all = [widths[0], ...stages];
  return all.flatMap((filters, index): Layer[] => {
    const halves = index > 0 && all[index - 1] !== filters;
    const layer = index + 1;
    return [
      [`conv${layer}`, 'Conv2D', { filters, kernel: 3, ...(halves && { stride: 2 }), padding: 1, bias: false }],
      [`bn${layer}`, 'BatchNormalization', normalised],
      [`relu${layer}`, 'Activation'],
    ];
  });
}

/** What follows: the mean of each feature map, and a score for each class. */
export function classified(classes: number): Layer[] {
  return [
    ['average', 'GlobalAveragePool2D'],
    ['scores', 'Dense', { units: classes }],
    ['output', 'Output'],
  ];
}
