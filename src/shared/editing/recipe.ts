import type { NetloomDocument, Recipe } from '../document/schema';

/** Changes some of the settings of training. */
export function setRecipe(document: NetloomDocument, change: Partial<Recipe>): NetloomDocument {
  return { ...document, recipe: { ...document.recipe, ...change } };
}

export function renameDocument(document: NetloomDocument, name: string): NetloomDocument {
  return name === document.name ? document : { ...document, name: name.slice(0, 200) };
}
