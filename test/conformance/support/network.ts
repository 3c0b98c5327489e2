import type { PrimitiveBlock } from '@shared/blocks/definition';
import { blocks } from '@shared/blocks/registry';
import type { Network, NetworkNode } from '@shared/compiler/network';
import type { Shape } from '@shared/tensor/shape';
import type { Inspection } from './blocks';

const input = blocks['Input'] as PrimitiveBlock;

function inputNode(shape: Shape, index: number): NetworkNode {
  const context = { parameters: { shape }, inputs: [], outputs: [shape] };
  return { path: `input${index}`, name: `input${index}`, block: input, sources: [], context, weights: [] };
}

/** A network of one block, `node`, behind as many inputs as it needs. */
export function networkOf(block: PrimitiveBlock, { context, weights }: Inspection): Network {
  const inputs = context.inputs.map(inputNode);
  const sources = inputs.map(({ path }) => ({ path, output: 0 }));
  return { nodes: [...inputs, { path: 'node', name: 'node', block, sources, context, weights }] };
}
