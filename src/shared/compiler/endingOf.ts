import { finalActivation } from '../blocks/families/finalActivation';
import type { Network } from './network';

/** The activation that a result of the network ends with: `softmax`; `none` where it ends with another block. */
export function endingOf({ nodes }: Network, path: string): string {
  const node = nodes.find((each) => each.path === path);
  // An Output passes on what arrives.
  if (node?.block.boundary === 'output') return endingOf({ nodes }, node.sources[0]!.path);
  return (node && finalActivation(node.block.parameters, node.context.parameters)?.chosen) ?? 'none';
}
