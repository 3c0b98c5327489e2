import type { Shape } from '../../tensor/shape';

/** The expression with its channels last again, as the drawing has them: PyTorch keeps them behind the batch. */
export function channelsLast(expression: string, example: Shape): string {
  if (example.length < 2) return expression;
  const spatial = example.slice(1).map((_, axis) => axis + 2);
  return `${expression}.permute(${[0, ...spatial, 1].join(', ')})`;
}

const batchNorms = ['nn.BatchNorm1d', 'nn.BatchNorm1d', 'nn.BatchNorm2d', 'nn.BatchNorm3d'] as const;

/** PyTorch's batch normalisation of examples of this shape. Throws above four axes, where it has none. */
export function batchNormFor(example: Shape): string {
  const type = batchNorms[example.length - 1];
  if (!type) throw new Error(`PyTorch normalises examples of at most four axes; this one has ${example.length}.`);
  return type;
}
