import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { classColour } from '@shared/data/classColour';
import type { Field } from '@shared/data/field';
import { toBytes, valuesOf } from '@shared/data/columnBytes';
import { generatedFields, generatedDataset, generatedSets, generatedSchema } from '@shared/data/generated';
import { sampleViews } from '@renderer/samples';
import { colourPicture, greyPicture } from '@renderer/samples/pictures';

const field = (kind: Field['kind'], rest: Partial<Field> = {}): Field => ({
  ...{ name: 'field', kind, shape: [], dtype: 'uint8' },
  ...rest,
});

describe('the text of a sample', () => {
  it.each([
    [field('class', { classes: ['cat', 'dog'] }), [1], 'dog'],
    [field('class'), [7], '7'],
    [field('classes', { classes: ['sun', 'rain', 'wind'] }), [1, 0, 1], 'sun, wind'],
    [field('classes', { classes: ['sun'] }), [0], 'none'],
    [field('numbers'), [1, 2.34567, -0.5], '1, 2.346, -0.5'],
    [field('numbers'), [1, 2, 3, 4, 5, 6], '1, 2, 3, 4 and 2 more'],
    [field('tokens', { classes: ['a', 'c', 't'] }), [1, 0, 2], 'cat'],
    [field('tokens', { classes: ['the', 'cat'] }), [0, 1], 'the cat'],
    [field('tokens', { classes: ['‹padding›', '‹unknown›', 'cat'] }), [1, 2, 0, 0], '‹unknown› cat'],
    [field('tokens', { classes: ['‹padding›', '‹unknown›', 'c', 'a'] }), [2, 3, 1, 0], 'ca‹unknown›'],
    [field('mask', { classes: ['background', 'disc', 'star'] }), [0, 0, 2, 2], 'background, star'],
    [field('sequence', { shape: [100, 4] }), [], '100 positions of 4 values'],
    [field('graph', { shape: [3, 3] }), [1, 1, 0, 1, 1, 1, 0, 1, 1], '3 nodes, 2 edges'],
  ])('of %o with values %j', (each, values, text) => {
    expect(sampleViews[each.kind].text(each, Float32Array.from(values))).toBe(text);
  });

  it('marks what is not in the vocabulary', () => {
    const { Marked } = sampleViews.tokens;
    const text = field('tokens', { classes: ['‹padding›', '‹unknown›', 'cat'] });
    const html = renderToStaticMarkup(createElement(Marked!, { field: text, values: Int32Array.of(1, 2, 0) }));
    expect(html.replace(/ title="[^"]*"/, '')).toBe('<mark>‹unknown›</mark> cat');
  });

  it('is there for every field of every generated set', () => {
    for (const kind of Object.keys(generatedSets)) {
      const reference = generatedSchema.parse({ kind, train: 2, test: 1 });
      const { train } = generatedDataset(reference);
      for (const each of generatedFields(reference)) {
        const column = valuesOf(each, toBytes(train.columns))!;
        expect(column).toEqual(train.columns[each.name]);
        expect(sampleViews[each.kind].text(each, column.data.subarray(0, column.data.length / 2))).not.toBe('');
      }
    }
  });
});

describe('pictures', () => {
  it('have a colour for each class that differs from the others', () => {
    const colours = Array.from({ length: 12 }, (_, number) => classColour(number).join());
    expect(new Set(colours).size).toBe(12);
  });

  it('go from the least value in black to the largest in white', () => {
    const values = Float32Array.from([-1, 0, 1]);
    expect([...greyPicture(1, 3, values, (_, column) => values[column]!).pixels]).toEqual([0, 127, 255]);
    expect([...greyPicture(1, 1, new Float32Array(1), () => 0).pixels]).toEqual([0]);
  });

  it('are filled row by row', () => {
    expect([...colourPicture(2, 1, (row) => [row, row + 1, row + 2]).pixels]).toEqual([0, 1, 2, 1, 2, 3]);
  });
});
