import { type z } from 'zod';
import type { Shape } from '../../tensor/shape';
import type { FieldFacts } from '../field';
import { unionOf } from '../unionOf';
import type { DerivedDefinition, ImageShape } from './definition';
import { greyed } from './greyed';
import { masked } from './masked';
import { noise } from './noise';
import { noised } from './noised';
import { shrunk } from './shrunk';

/** Every way to derive a field of an image, by the `kind` in recipes. */
export const derivedKinds = { noised, masked, greyed, shrunk, noise } as const;

type AnyDerived = (typeof derivedKinds)[keyof typeof derivedKinds];

/** A recipe's entry for one derived field. */
export const derivedSchema = unionOf<AnyDerived['schema']>(derivedKinds);

export type DerivedRecipe = z.infer<typeof derivedSchema>;

export function derivedDefinition({ kind }: DerivedRecipe): DerivedDefinition<DerivedRecipe> {
  return derivedKinds[kind] as unknown as DerivedDefinition<DerivedRecipe>;
}

/** The field that an entry is made of; nothing where the data have no such image. */
export function sourceOf<Field extends FieldFacts>(
  fields: readonly Field[],
  { from }: DerivedRecipe,
): Field | undefined {
  return fields.find(({ name, kind }) => kind === 'image' && (from === undefined || name === from));
}

/** The shape of an entry's values. @param image the shape of what it is made of */
export function derivedShape(recipe: DerivedRecipe, image: Shape): Shape {
  return derivedDefinition(recipe).shape(image as unknown as ImageShape, recipe);
}

/** Fields with those that are derived before them: an Input gets the changed image sooner than the image itself. */
export function withDerivedFacts(
  fields: readonly FieldFacts[],
  derived: readonly DerivedRecipe[],
): readonly FieldFacts[] {
  const added = derived.flatMap((recipe): FieldFacts[] => {
    const source = sourceOf(fields, recipe);
    if (!source) return [];
    const { makes: kind = 'image' } = derivedDefinition(recipe);
    return [{ name: recipe.name, kind, ...(source.shape && { shape: derivedShape(recipe, source.shape) }) }];
  });
  return [...added, ...fields];
}
