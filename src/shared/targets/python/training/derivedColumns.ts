import { datasetFacts } from '../../../data/facts';
import { sourceOf, type DerivedRecipe } from '../../../data/derived';
import type { Recipe } from '../../../document/schema';

/** An image field that is made of another. */
export interface DerivedColumn {
  readonly name: string;
  /** The field that it is made of. */
  readonly from: string;
  readonly recipe: DerivedRecipe;
}

/** The derived fields of a recipe that are used. @param used names of fields */
export function derivedColumns({ dataset, derived = [] }: Recipe, used: ReadonlySet<string>): DerivedColumn[] {
  const { fields } = datasetFacts(dataset);
  return derived
    .filter(({ name }) => used.has(name))
    .flatMap((recipe) => {
      const source = sourceOf(fields, recipe);
      return source ? [{ name: recipe.name, from: source.name, recipe }] : [];
    });
}
