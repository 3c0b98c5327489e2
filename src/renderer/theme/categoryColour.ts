import type { BlockDefinition } from '@shared/blocks/definition';
import { categoryVariable } from '@shared/targets/figures/svg/categoryVariable';

/** The CSS colour of a category: `var(--category-input-output)`. */
export function categoryColour(category: BlockDefinition['category'] | undefined): string {
  return `var(${categoryVariable(category ?? 'reshape')})`;
}
