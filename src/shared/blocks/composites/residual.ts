import type { NetNode } from '../../document/schema';
import type { ChoiceSpec, IntegerSpec } from '../../document/parameters/spec';
import { caption } from '../families/format';
import { from, node } from './graph';

/** Parameters of both residual blocks. */
export const strideParameter = {
  kind: 'integer',
  default: 1,
  minimum: 1,
  help: 'Stride of the block; 2 halves the image and needs a projection.',
} as const satisfies IntegerSpec;

export const shortcutParameter = {
  kind: 'choice',
  default: 'identity',
  options: ['identity', 'projection'],
  help: 'Identity passes the input unchanged; projection applies a 1×1 convolution, needed where the shape changes.',
} as const satisfies ChoiceSpec<'identity' | 'projection'>;

export function residualCaption(filters: string, stride: number, shortcut: string, groups = 1): string {
  return caption(filters, stride > 1 && `stride ${stride}`, groups > 1 && `${groups} groups`, shortcut);
}

/** The paper's settings of batch normalisation, which are also PyTorch's defaults. */
export const normalised = { momentum: 0.9, epsilon: 1e-5 };

/** Batch normalisation with them. */
export function normalise(id: string, at: readonly [number, number], bypass?: NetNode['bypass']): NetNode {
  return node(id, 'BatchNormalization', at, normalised, bypass);
}

/** The 1×1 projection and its normalisation, bypassed for an identity shortcut. */
export function shortcut(filters: string, columns: readonly [number, number]): NetNode[] {
  const bypass = from('shortcut == "identity"');
  const parameters = { filters: from(filters), kernel: 1, stride: from('stride'), bias: false };
  return [
    node('projection', 'Conv2D', [columns[0], 1], parameters, bypass),
    normalise('projectionBn', [columns[1], 1], bypass),
  ];
}
