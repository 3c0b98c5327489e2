import type { BlockDefinition } from '@shared/blocks/definition';
import type { ParameterSpecs, ParameterValues } from '@shared/document/parameters/spec';

/**
 * A node's settings in one line: `6 @ 5×5 · same · tanh`.
 * @param owner what the node is called whose weights it uses, where they are not its own
 */
export function captionOf(block: BlockDefinition, parameters: ParameterValues<ParameterSpecs>, owner?: string): string {
  const parts = [block.caption(parameters), owner !== undefined && `weights of ${owner}`];
  // A caption that needs two lines breaks after a dot, not before it.
  return parts.filter(Boolean).join(' · ').replaceAll(' · ', '\u00a0· ');
}
