import type { Recipe } from '@shared/document/schema';
import type { Field } from '../forms/schemaFields';

/**
 * Fields in which the metric that is watched is one of these kinds, or the loss. What the recipe watches already stays among
 * them, so that the field does not show another.
 */
export function watchedFields(fields: readonly Field[], kinds: readonly string[], recipe: Recipe): readonly Field[] {
  const { earlyStopping, schedule } = recipe;
  const chosen = [earlyStopping?.watch, schedule.kind === 'plateau' ? schedule.watch : undefined];
  const offered = new Set<unknown>(['loss', ...kinds, ...chosen]);
  const narrowed = (field: Field): Field => {
    if (field.kind === 'group') return { ...field, fields: field.fields.map(narrowed) };
    if (field.kind === 'variant')
      return { ...field, variants: field.variants.map((each) => ({ ...each, fields: each.fields.map(narrowed) })) };
    if (field.kind !== 'choice' || field.name !== 'watch') return field;
    return { ...field, options: field.options.filter((option) => offered.has(option)) };
  };
  return fields.map(narrowed);
}
