import type { BlockDefinition } from '@shared/blocks/definition';

/** The CSS colour of a category: `var(--category-input-output)`. */
export function categoryColour(category: BlockDefinition['category'] | undefined): string {
  return `var(--category-${(category ?? 'reshape').replace(/[^a-z]+/g, '-')})`;
}
