import { describe, expect, it } from 'vitest';
import { recipeSchema } from '@shared/document/schema';
import { metrics } from '@shared/learning/metrics';
import { fieldsOf, type Field } from '@renderer/forms/schemaFields';
import { watchedFields } from '@renderer/recipe/watchedFields';

const kind = Object.keys(metrics)[0]!;
const plain = recipeSchema.parse({});
const watching = recipeSchema.parse({ earlyStopping: { watch: kind } });

/** The options of every field that says what is watched, wherever it stands. */
const optionsIn = (fields: readonly Field[]): unknown[] =>
  fields.flatMap((field) => {
    if (field.kind === 'group') return optionsIn(field.fields);
    if (field.kind === 'variant') return field.variants.flatMap((each) => optionsIn(each.fields));
    return field.kind === 'choice' && field.name === 'watch' ? [field.options] : [];
  });
const offered = (...args: [kinds: readonly string[], recipe: typeof plain]) =>
  optionsIn(watchedFields(fieldsOf(recipeSchema), ...args));

describe('what early stopping and a plateau may watch', () => {
  it('is the loss and what is measured of the drawing', () => {
    expect(offered([kind], plain)).toEqual([
      ['loss', kind],
      ['loss', kind],
    ]);
    expect(offered([], plain)).toEqual([['loss'], ['loss']]);
  });

  it('keeps what the recipe watches already among the options', () => {
    expect(offered([], watching)).toEqual([
      ['loss', kind],
      ['loss', kind],
    ]);
  });
});
