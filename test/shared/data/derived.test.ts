import { describe, expect, it } from 'vitest';
import { inMemory } from '@shared/data/dataset';
import { derivedKinds, derivedSchema } from '@shared/data/derived';
import { drawnAnew, readingDerived, withDerived } from '@shared/data/derived/withDerived';
import { datasetFacts } from '@shared/data/facts';
import { generatedDataset, generatedSchema } from '@shared/data/generated';
import { withValidation } from '@shared/data/validation';

const reference = generatedSchema.parse({ kind: 'colourise', size: 16, train: 40, test: 20 });
const data = inMemory(generatedDataset(reference));
const recipes = Object.keys(derivedKinds).map((kind) =>
  derivedSchema.parse({ kind, name: `my ${kind}`, from: 'colour' }),
);
const of = (name: string, values: Awaited<ReturnType<typeof data.read>>) => [...values[name]!.data];

describe('derived images', () => {
  it('are fields before the others, with the shapes that the live check knows before data are opened', () => {
    const derived = withDerived(data, recipes);
    expect(derived.fields.slice(0, 4).map(({ shape }) => shape)).toEqual([
      [16, 16, 3],
      [16, 16, 3],
      [16, 16, 1],
      [8, 8, 3],
    ]);
    const known = datasetFacts(reference, recipes).fields;
    expect(derived.fields).toMatchObject(known.map(({ name, kind, shape }) => ({ name, kind, shape })));
  });

  it('are the same in memory, read one by one, read again, and after a share is set apart for validation', async () => {
    const whole = withDerived(data, recipes);
    const reading = readingDerived(data, recipes);
    const apart = await withValidation(whole, 0.25, 3);
    const train = whole.tables!.train.columns['my noised']!.data;
    const size = 16 * 16 * 3;
    for (const place of [0, 7, 39]) {
      const one = await reading.read('train', [place], ['my noised']);
      expect(of('my noised', one)).toEqual([...train.subarray(place * size, (place + 1) * size)]);
      expect(Object.keys(one)).toEqual(['my noised']);
    }
    const kept = await apart.read('validation', [0], ['colour', 'my noised']);
    const place = Array.from({ length: 40 }, (_, at) => at).find((at) => {
      const image = whole.tables!.train.columns['colour']!.data.subarray(at * size, (at + 1) * size);
      return image.every((value, offset) => value === kept['colour']!.data[offset]);
    })!;
    expect(of('my noised', kept)).toEqual([...train.subarray(place * size, (place + 1) * size)]);
    const test = await reading.read('test', [0], ['my masked', 'colour']);
    expect(Object.keys(test)).toEqual(['my masked', 'colour']);
  });

  it('have a hole, are grey and small', async () => {
    const values = await readingDerived(data, recipes).read('train', [0, 1, 2, 3]);
    const image = values['colour']!.data;
    const changed = Array.from(values['my masked']!.data).filter((value, at) => value !== image[at]);
    expect(changed.every((value) => value === 0)).toBe(true);
    expect(changed.length / image.length).toBeLessThanOrEqual(0.25);
    expect(changed.length / image.length).toBeGreaterThan(0.1);
    const pixel = (at: number) => 0.299 * image[3 * at]! + 0.587 * image[3 * at + 1]! + 0.114 * image[3 * at + 2]!;
    expect([...values['my greyed']!.data]).toEqual(Array.from({ length: 4 * 256 }, (_, at) => Math.round(pixel(at))));
    const corner = [0, 3, 48, 51].map((at) => image[at]!).reduce((sum, value) => sum + value) / 4;
    expect(values['my shrunk']!.data[0]).toBe(Math.round(corner));
  });

  it('have noise of the deviation that the recipe says, another for every example', async () => {
    const table = { count: 2, columns: { image: { shape: [2, 40, 40, 1], data: new Uint8Array(3200).fill(128) } } };
    const fields = [{ name: 'image', kind: 'image', shape: [40, 40, 1], dtype: 'uint8' }] as const;
    const grey = inMemory({ name: 'grey', fields, train: table, test: table });
    const recipe = derivedSchema.parse({ kind: 'noised', name: 'noisy', deviation: 0.1 });
    const { noisy } = await withDerived(grey, [recipe]).read('train', [0, 1]);
    const [first, second] = [noisy!.data.subarray(0, 1600), noisy!.data.subarray(1600)];
    const variance = [...first].reduce((sum, value) => sum + (value - 128) ** 2, 0) / 1600;
    expect(Math.abs(Math.sqrt(variance) / 25.5 - 1)).toBeLessThan(0.1);
    expect([...first]).not.toEqual([...second]);
  });

  it('are noise for generators: normal numbers of each example, the same when read, others in each epoch', async () => {
    const recipe = derivedSchema.parse({ kind: 'noise', name: 'z', size: 500 });
    const whole = withDerived(data, [recipe]);
    expect(whole.fields[0]).toEqual({ name: 'z', kind: 'numbers', shape: [500], dtype: 'float32', isFresh: true });
    const first = [...whole.tables!.train.columns['z']!.data.subarray(0, 1000)];
    expect(of('z', await readingDerived(data, [recipe]).read('train', [0, 1], ['z']))).toEqual(first);
    expect(first.slice(0, 500)).not.toEqual(first.slice(500));
    const mean = first.reduce((sum, value) => sum + value) / 1000;
    const variance = first.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 1000;
    expect(Math.abs(mean)).toBeLessThan(0.15);
    expect(Math.abs(variance - 1)).toBeLessThan(0.2);
    const drawn = (epoch: number) => [...drawnAnew(whole, [recipe], [0, 1], epoch)['z']!.data];
    expect(drawn(0)).toEqual(first);
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(first);
    expect(drawn(1)).not.toEqual(drawn(2));
  });

  it.each([
    [{ kind: 'noised', name: 'grey' }, 'has a field "grey" already. Call the derived one otherwise.'],
    [{ kind: 'noised', name: 'n', from: 'photo' }, '"n" is derived from the image photo'],
  ])('%j is refused', (recipe, message) => {
    expect(() => withDerived(data, [derivedSchema.parse(recipe)])).toThrow(message);
  });
});
