import type { BlockDefinition } from '@shared/blocks/definition';
import type { ParameterSpecs, ParameterValues } from '@shared/document/parameters/spec';

/** A node's settings in one line: `6 @ 5×5 · same · tanh`. */
export function captionOf(block: BlockDefinition, parameters: ParameterValues<ParameterSpecs>): string {
  // A caption that needs two lines breaks after a dot, not before it.
  return block.caption(parameters).replaceAll(' · ', '\u00a0· ');
}
