import { describe, expect, it } from 'vitest';
import {
  generatedDataset,
  generatedFields,
  generatedSchema,
  generatedSets,
  type GeneratedReference,
} from '@shared/data/generated';
import type { Table } from '@shared/data/table';

const arrays = { uint8: Uint8Array, int32: Int32Array, float32: Float32Array } as const;

const parse = (reference: object): GeneratedReference => generatedSchema.parse(reference);

describe.each(Object.values(generatedSets))('the generated set $kind', ({ kind }) => {
  const small = parse({ kind, train: 24, test: 12 });

  it('has examples of the form that its fields say', () => {
    const data = generatedDataset(small);
    expect(data.fields).toEqual(generatedFields(small));
    for (const [split, count] of [[data.train, 24] as const, [data.test, 12] as const]) {
      expect(split.count).toBe(count);
      expect(Object.keys(split.columns)).toEqual(data.fields.map(({ name }) => name));
      for (const { name, shape, dtype } of data.fields) {
        const column = split.columns[name]!;
        expect(column.shape).toEqual([count, ...shape]);
        expect(column.data).toBeInstanceOf(arrays[dtype]);
        expect(column.data).toHaveLength(column.shape.reduce((product, extent) => product * extent));
      }
    }
  });

  it('is the same every time, and its test set is another one', () => {
    const data = generatedDataset(small);
    expect(firstExamples(generatedDataset(small).train, 24)).toBe(firstExamples(data.train, 24));
    expect(firstExamples(generatedDataset(small).test, 12)).toBe(firstExamples(data.test, 12));
    expect(firstExamples(data.train, 12)).not.toBe(firstExamples(data.test, 12));
  });

  it('begins with the examples of a smaller one', () => {
    expect(firstExamples(generatedDataset(parse({ kind, train: 50, test: 12 })).train, 24)).toBe(
      firstExamples(generatedDataset(small).train, 24),
    );
  });

  it('names a class for every number in a class, a mask or a sequence of tokens', () => {
    const { fields, train } = generatedDataset(small);
    for (const { name, kind: fieldKind, classes } of fields) {
      if (!['class', 'mask', 'tokens'].includes(fieldKind)) continue;
      expect(new Set(classes).size).toBe(classes!.length);
      for (const value of train.columns[name]!.data) expect(classes![value]).toBeDefined();
    }
  });

  it('gives every class its share', () => {
    const { fields, train } = generatedDataset(parse({ kind, train: 600, test: 1 }));
    for (const { name, classes } of fields.filter((field) => field.kind === 'class')) {
      const counts = classes!.map((_, label) => train.columns[name]!.data.filter((value) => value === label).length);
      expect(Math.min(...counts)).toBeGreaterThan(0.9 * (600 / classes!.length));
    }
  });
});

/** The bytes of the first examples as text: comparing long arrays takes seconds. */
function firstExamples({ count, columns }: Table, wanted: number): string {
  return Object.entries(columns)
    .map(
      ([
        name,
        {
          data: { buffer, byteOffset, byteLength },
        },
      ]) => {
        const bytes = Buffer.from(buffer, byteOffset, (byteLength / count) * wanted);
        return `${name} ${bytes.toString('base64')}`;
      },
    )
    .join();
}

describe('the bound on generated sets', () => {
  it('says how large the set would be and what to do', () => {
    const found = generatedSchema.safeParse({ kind: 'communities', nodes: 200, train: 2000, test: 100 });
    expect(found.error?.issues[0]?.message).toBe(
      'at most 128 MB of generated examples; these are 331 MB. Ask for fewer or smaller ones.',
    );
  });

  it('refuses a setting that the set does not have', () => {
    expect(generatedSchema.safeParse({ kind: 'motifs', size: 28 }).success).toBe(false);
  });
});
