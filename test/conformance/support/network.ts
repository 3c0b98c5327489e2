import type { PrimitiveBlock } from '@shared/blocks/definition';
import { inputParameters } from '@shared/blocks/Input';
import { blocks } from '@shared/blocks/registry';
import type { Network, NetworkNode } from '@shared/compiler/network';
import type { ExampleType } from '@shared/tensor/exampleType';
import type { Inspection } from './blocks';

const input = blocks['Input'] as PrimitiveBlock;

function inputNode(type: ExampleType, index: number): NetworkNode {
  const context = { parameters: inputParameters(type), inputs: [], outputs: [type] };
  const path = `input${index}`;
  return { path, name: path, block: input, sources: [], context, weights: [], weightsPath: path };
}

/** A network of one block, `node`, behind as many inputs as it needs. */
export function networkOf(block: PrimitiveBlock, { context, weights }: Inspection): Network {
  const inputs = context.inputs.map(inputNode);
  const sources = inputs.map(({ path }) => ({ path, output: 0 }));
  const node = { path: 'node', name: 'node', block, sources, context, weights, weightsPath: 'node' };
  return { nodes: [...inputs, node] };
}
