import { describe, expect, it } from 'vitest';
import { clippingSchema, recipeSchema } from '@shared/document/schema';
import { formats } from '@shared/data/formats';
import { generatedSets } from '@shared/data/generated';
import { datasetReferenceSchema } from '@shared/data/reference';
import { optimizerSchema } from '@shared/learning/optimizers';
import { scheduleSchema } from '@shared/learning/schedules';
import { readNumber } from '@renderer/forms/NumberField';
import { fieldsOf, startGroup, startVariant, variantsOf, type Field } from '@renderer/forms/schemaFields';
import { fieldLabel } from '@renderer/forms/fieldLabels';
import { optionLabel } from '@renderer/forms/optionLabels';
import { starts } from '@renderer/forms/startingValues';

const fields = fieldsOf(recipeSchema);
/** Every field, with the alternative or group that it belongs to. */
const everyField = (list: readonly Field[], within?: string): readonly (readonly [Field, string | undefined])[] =>
  list.flatMap((field) => [
    [field, within] as const,
    ...(field.kind === 'variant'
      ? field.variants.flatMap((variant) => everyField(variant.fields, variant.kind))
      : field.kind === 'group'
        ? everyField(field.fields, field.name)
        : []),
  ]);

describe('the recipe’s form', () => {
  it('has a field for every part of the recipe, with the schema’s limits', () => {
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(recipeSchema.shape));
    expect(fields.find(({ name }) => name === 'epochs')).toMatchObject({
      kind: 'number',
      integer: true,
      minimum: 1,
      maximum: 100_000,
    });
    const optimizer = fields.find(({ name }) => name === 'optimizer');
    expect(optimizer?.kind === 'variant' && optimizer.variants[0]?.fields[0]).toMatchObject({
      name: 'learningRate',
      above: 0,
      integer: false,
    });
  });

  it('calls every field and every option by a name made for people', () => {
    for (const [field, within] of everyField(fields)) {
      if (field.kind === 'text') continue;
      const { label, help } = fieldLabel(field.name, within);
      expect(label !== field.name || help, `${within}.${field.name}`).toBeTruthy();
      if (field.kind === 'variant') {
        for (const { kind } of field.variants) expect(optionLabel(field.name, kind).doc, kind).not.toBe('');
      }
    }
  });

  it('says of weight decay in words whether it is coupled to the gradient', () => {
    expect(fieldLabel('weightDecay', 'sgd').help).toContain('added to the gradient');
    expect(fieldLabel('weightDecay', 'adamW').help).toContain('decoupled from the gradient');
  });

  it('turns on what is off with values that are valid, and needs no value for it', () => {
    const optional = fields.flatMap((entry): [string, unknown[]][] => {
      if (entry.kind === 'group') return [[entry.name, [startGroup(entry.fields)]]];
      if (entry.kind === 'variant' && entry.optional)
        return [[entry.name, entry.variants.map((variant) => startVariant(variant, {}, starts[variant.kind] ?? {}))]];
      return [];
    });
    expect(optional.map(([name]) => name)).toEqual(expect.arrayContaining(['clipping', 'averaging', 'earlyStopping']));
    for (const [name, values] of optional)
      for (const value of values) expect(recipeSchema.safeParse({ [name]: value }).success, name).toBe(true);
    expect(Object.keys(recipeSchema.parse({}))).not.toContain('clipping');
  });

  it.each([
    ['optimizer', optimizerSchema],
    ['schedule', scheduleSchema],
    ['clipping', clippingSchema],
  ] as const)('can switch between any two kinds of %s and always gives a valid one', (_name, schema) => {
    for (const from of variantsOf(schema)) {
      for (const to of variantsOf(schema)) {
        const first = startVariant(from, {}, starts[from.kind] ?? {});
        expect(
          schema.safeParse(startVariant(to, first, starts[to.kind] ?? {})).success,
          `${from.kind} → ${to.kind}`,
        ).toBe(true);
      }
    }
  });

  it('starts generated shapes ready to use, and files of one’s own only once they are chosen', () => {
    const parsed = variantsOf(datasetReferenceSchema).map((variant) => [
      variant.kind,
      datasetReferenceSchema.safeParse(startVariant(variant, {}, {})).success,
    ]);
    const ready = parsed.flatMap(([kind, isReady]) => (isReady ? [kind] : []));
    expect(ready).toEqual(['mnist', ...Object.keys(generatedSets)]);
    expect(parsed.length).toBe(ready.length + 1 + Object.keys(formats).length);
  });
});

describe('a number field', () => {
  it('takes arithmetic and thousands, and says in words what does not fit', () => {
    expect(readNumber('64*2', { integer: true })).toBe(128);
    expect(readNumber('60,000', { integer: true })).toBe(60_000);
    expect(readNumber('0.05/10', { above: 0 })).toBeCloseTo(0.005);
    expect(readNumber('0', { above: 0 })).toContain('greater than 0');
    expect(readNumber('2.5', { integer: true })).toContain('whole number');
    expect(readNumber('-1', { minimum: 0 })).toContain('at least 0');
    expect(readNumber('many', {})).toContain('not a number');
  });
});
