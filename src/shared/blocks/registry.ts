import type { BlockDefinition } from './definition';
import { Conv2D } from './Conv2D';

/** Every built-in block, in the order of the palette. */
export const blocks: Readonly<Record<string, BlockDefinition>> = { Conv2D };

/** The built-in block of this name. */
export function blockDefinition(type: string): BlockDefinition | undefined {
  return Object.hasOwn(blocks, type) ? blocks[type] : undefined;
}
