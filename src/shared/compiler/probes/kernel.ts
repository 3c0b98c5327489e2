import { weightName, type NetworkNode } from '../network';

/** The filters of a node as its pictures show them: the weight's full name, and how many channels come out. */
export interface ShownKernel {
  readonly name: string;
  readonly channels: number;
}

/** Undefined where the node has no filters. */
export function shownKernel(node: NetworkNode): ShownKernel | undefined {
  const { weights, context } = node;
  const weight = weights.find(({ role }) => role === 'convolutionKernel');
  const channels = context.outputs[0]?.shape.at(-1);
  return weight && channels !== undefined ? { name: weightName(node, weight.name), channels } : undefined;
}
