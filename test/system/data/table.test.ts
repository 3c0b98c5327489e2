import { join } from 'node:path';
import { expect, it, onTestFinished, describe } from 'vitest';
import { openData, type DataSource } from '@system/data/openData';
import { recognise } from '@system/data/recognise';
import { temporaryFolder } from '../../support/home';
import { plain, writeFiles } from '../../support/images';

async function open(path: string, settings: object = {}) {
  const source = {
    paths: [path],
    settings: { kind: 'table', split: { validation: 0, test: 0 }, ...settings },
  } as DataSource;
  const opened = await openData(source, { threads: 1 });
  onTestFinished(() => opened.close());
  return opened;
}

async function file(name: string, text: string | Uint8Array): Promise<string> {
  const folder = temporaryFolder();
  await writeFiles(folder, { [name]: text });
  return join(folder, name);
}

const flowers = 'length,width,species\n5.1,3.5,setosa\n6.2,2.9,virginica\n4.9,3,setosa\n';

describe('a table', () => {
  it('has its numbers in one field, and its classes in another', async () => {
    const data = await open(await file('flowers.csv', flowers));
    expect(data.fields).toEqual([
      { name: 'features', kind: 'numbers', shape: [2], dtype: 'float32' },
      { name: 'species', kind: 'class', shape: [], dtype: 'int32', classes: ['setosa', 'virginica'] },
    ]);
    const read = await data.read('train', [1, 2]);
    expect([...read['features']!.data]).toEqual([...Float32Array.of(6.2, 2.9, 4.9, 3)]);
    expect([...read['species']!.data]).toEqual([1, 0]);
  });

  it.each([
    ['TSV', 'points.tsv', 'a\tb\tprice\n1\t2\t3\n4\t5\t6\n'],
    ['semicolons', 'points.csv', 'a;b;price\n1;2;3\n4;5;6\n'],
    ['a mark of its encoding', 'points.csv', '\ufeffa,b,price\r\n1,2,3\r\n\r\n4,5,6\r\n'],
  ])('of numbers alone asks for its last column: %s', async (_, name, text) => {
    const found = await recognise([await file(name, text)]);
    expect(found.fields.map(({ name: field, shape }) => [field, shape])).toEqual([
      ['features', [2]],
      ['price', [1]],
    ]);
    expect(found.samples['price']!.shape).toEqual([2, 1]);
  });

  it('without a line of names has numbers for names', async () => {
    const found = await recognise([await file('plain.csv', '1,2,3\n4,5,6\n')]);
    expect(found.settings).toMatchObject({ header: false });
    expect(found.counts.train).toBe(2);
  });

  it('names images beside it, text, and sequences in cells', async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, {
      'road.csv':
        'image,steering,review,pulse\nshots/1.png,0.5,"A good, good road!","1 2 3"\n./2.png,-1,A bad road.,[4]\n',
      'shots/1.png': plain(4, 2, [10, 10, 10]).png(),
      '2.png': plain(4, 2, [20, 20, 20]).png(),
    });
    const columns = [
      { column: 'image', kind: 'image', field: 'view' },
      { column: 'steering', kind: 'numbers', field: 'angle' },
      { column: 'review', kind: 'text', field: 'words' },
      { column: 'pulse', kind: 'sequence', field: 'pulse' },
    ];
    const settings = { columns, image: { height: 1, width: 1, channels: 1 }, tokens: { length: 6, vocabulary: 6 } };
    const data = await open(folder, settings);
    const { view, angle, words, pulse } = await data.read('train', [0, 1]);
    expect([...view!.data]).toEqual([10, 20]);
    expect([...angle!.data]).toEqual([0.5, -1]);
    expect(data.fields[2]).toMatchObject({
      kind: 'tokens',
      classes: ['‹padding›', '‹unknown›', 'a', 'good', 'road', '!'],
    });
    expect([...words!.data]).toEqual([2, 3, 1, 3, 4, 5, 2, 1, 4, 1, 0, 0]);
    expect([...pulse!.data]).toEqual([1, 2, 3, 4, 0, 0]);
    expect(data.fields[3]!.shape).toEqual([3, 1]);
    const kinds = (await recognise([folder])).settings;
    expect(kinds).toMatchObject({ columns: [{ kind: 'image' }, { kind: 'numbers' }, {}, { kind: 'sequence' }] });
  });

  it('takes its splits from the names of several files', async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, { 'train.csv': flowers, 'my_test.csv': flowers });
    expect((await open(folder)).counts).toEqual({ train: 3, validation: 0, test: 3 });
  });

  it('whose lines are wrong is told which and why', async () => {
    const text = `${flowers}x,1,setosa\n1,2\n"1\n",2,"set\nosa"\n1,,setosa\n1,2,\n`;
    const path = await file('flowers.csv', text);
    await expect(open(path)).rejects.toThrow(
      'flowers.csv, line 5: column length: expected a number, found "x". flowers.csv, line 6: expected 3 columns, found 2. ' +
        'flowers.csv, line 10: column width: expected a number, found "". flowers.csv, line 11: column species: expected a class, found nothing.',
    );
    const lenient = await open(path, { skip: true });
    expect(lenient.counts.train).toBe(4);
    expect(lenient.problems.map(({ line }) => line)).toEqual([5, 6, 10, 11]);
  });

  it.each([
    ['is empty', '', /t\.csv is empty/],
    ['has names alone', 'a,b\n', /no line but the one with names/],
    ['is no text', Buffer.from('a,b\n1,2\n', 'utf16le'), /no text in UTF-8/],
    ['has an open quote', 'a,b\n1,"2\n3,4\n', /t\.csv, line \d+: Quote Not Closed/],
  ])('that %s is refused', async (_, text, message) => {
    await expect(open(await file('t.csv', text))).rejects.toThrow(message);
  });

  it('that lacks a column, or an image, is told which it has', async () => {
    const columns = [{ column: 'colour', kind: 'class', field: 'colour' }];
    await expect(open(await file('f.csv', flowers), { columns })).rejects.toThrow(
      'f.csv has no column "colour"; it has length, width, species.',
    );
    await expect(open(await file('f.csv', 'image,y\nnone.png,1\n'))).rejects.toThrow(
      /line 2: column image: there is no image "none\.png" beside the table/,
    );
  });
});
