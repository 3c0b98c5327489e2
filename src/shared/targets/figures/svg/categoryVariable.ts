import type { BlockCategory } from '../../../blocks/definition';

/** The variable of the interface's theme that holds a category's colour: `--category-input-output`. */
export const categoryVariable = (category: BlockCategory): string => `--category-${category.replace(/[^a-z]+/g, '-')}`;
