import { createHash } from 'node:crypto';
import type { Network } from '@shared/compiler/network';

/** Names the weights of a network: equal for drawings whose checkpoints fit each other. */
export function networkHash({ nodes }: Network): string {
  const facts = nodes.map(({ path, block, sources, context, weights, weightsPath }) => ({
    path,
    block: block.type,
    parameters: context.parameters,
    sources,
    weights: weights.map(({ name, shape }) => [name, shape]),
    // Only where they are another's, so that checkpoints of before still fit.
    ...(weightsPath !== path && { weightsPath }),
  }));
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
