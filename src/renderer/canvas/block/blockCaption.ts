import type { BlockDefinition } from '@shared/blocks/definition';
import { resolveParameters } from '@shared/document/parameters/resolve';
import type { NetNode } from '@shared/document/schema';

/** A node's settings in one line: `6 @ 5×5 · same · tanh`. */
export function captionOf(node: NetNode, block: BlockDefinition): string {
  const { values } = resolveParameters(block.parameters, plain(node));
  // A caption that needs two lines breaks after a dot, not before it.
  return block.caption(values).replaceAll(' · ', '\u00a0· ');
}

/** Parameters that are expressions over the composite's parameters show their defaults here. */
function plain({ parameters }: NetNode): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).filter(([, value]) => typeof value !== 'object' || Array.isArray(value)),
  );
}
