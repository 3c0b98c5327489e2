import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { GivenSettings } from '@shared/data/formats';
import { openData } from '@system/data/openData';
import { hostInEnglish } from '@shared/messages/hostSaying';
import { recognise } from '@system/data/recognise';
import { temporaryFolder } from '../../support/home';
import { writeFiles } from '../../support/images';

const split = { validation: 0, test: 0 };
const words = (length: number, vocabulary = 100) => ({ by: 'word', length, vocabulary }) as const;

async function file(name: string, text: string | Uint8Array): Promise<string> {
  const folder = temporaryFolder();
  await writeFiles(folder, { [name]: text });
  return join(folder, name);
}

const open = (path: string, settings: Omit<GivenSettings<'textLines'>, 'kind'> = {}) =>
  openData({ paths: [path], settings: { kind: 'textLines', split, ...settings } });

it('a line has its class before or after a tab, which is found by which side repeats', async () => {
  const before = await file('reviews.txt', 'good\tA fine film.\nbad\tNo, no!\ngood\tFine\tfine\n');
  expect(await recognise([before])).toMatchObject({ kind: 'textLines', settings: { classAt: 'before' } });
  const after = await file('reviews.txt', '\uFEFFA fine film.\tgood\r\nNo, no!\tbad\r\nFine, fine\tgood\r\n');
  const found = await recognise([after]);
  expect(found.settings).toMatchObject({ classAt: 'after' });
  expect(hostInEnglish(found.sentence)).toBe('Lines of text: 3 lines of 2 classes: bad, good.');
  const data = await open(after, { classAt: 'after', tokens: words(4) });
  expect(data.fields).toMatchObject([
    {
      name: 'tokens',
      kind: 'tokens',
      shape: [4],
      classes: ['‹padding›', '‹unknown›', 'fine', ',', 'no', '!', '.', 'a', 'film'],
    },
    { name: 'class', kind: 'class', classes: ['bad', 'good'] },
  ]);
  const { tokens, class: classes } = await data.read('train', [2, 0, 1]);
  expect([...tokens!.data]).toEqual([2, 3, 2, 0, 7, 2, 8, 6, 4, 3, 4, 5]);
  expect([...classes!.data]).toEqual([1, 1, 0]);
});

it('without a class, the target of each position is the next token', async () => {
  const path = await file('names.txt', 'abab\nba\n');
  expect(await recognise([path])).toMatchObject({ settings: { classAt: 'none', tokens: { by: 'character' } } });
  const data = await open(path, { tokens: { by: 'character', length: 3, vocabulary: 10 } });
  const { tokens, next } = await data.read('train', [0, 1]);
  expect([...tokens!.data]).toEqual([2, 3, 2, 3, 2, 0]);
  expect([...next!.data]).toEqual([3, 2, 3, 2, 0, 0]);
  // Padding is no token that could be predicted.
  expect(data.fields[1]).toMatchObject({ name: 'next', ignoreIndex: 0 });
});

it('the vocabulary has the most frequent tokens of the training part, and others are unknown', async () => {
  const folder = temporaryFolder();
  await writeFiles(folder, { 'train.txt': 'a a b\na c b\n', 'test.txt': 'd d d d a\n' });
  const data = await open(folder, { tokens: words(5, 4) });
  expect(data.fields[0]!.classes).toEqual(['‹padding›', '‹unknown›', 'a', 'b']);
  expect([...(await data.read('test', [0]))['tokens']!.data]).toEqual([1, 1, 1, 1, 2]);
  expect([...(await data.read('train', [1]))['tokens']!.data]).toEqual([2, 1, 3, 0, 0]);
});

it('empty lines, huge lines, other encodings and missing classes are named by file and line', async () => {
  const text = Buffer.concat([
    Buffer.from('good\tday\n\n'),
    Buffer.from('bad\tcaf\xe9\n', 'latin1'),
    Buffer.from(`bad\t${'x'.repeat(1_000_000)}\nno class\n\tof nothing\nbad\t \n`),
    Buffer.from('bad\tthe sign \uFFFD itself'),
  ]);
  const path = await file('t.txt', text);
  const settings = { classAt: 'before', tokens: words(3) } as const;
  await expect(open(path, settings)).rejects.toThrow(
    '6 of 8 examples cannot be read. t.txt, line 2: expected text, found an empty line. ' +
      't.txt, line 3: expected text in UTF-8, found other bytes. Save the file in UTF-8. ' +
      't.txt, line 4: expected at most 1,000,000 bytes in a line, found 1,000,004. ' +
      't.txt, line 5: expected a class before a tab, found no tab. ' +
      't.txt, line 6: expected a class before the tab, found nothing. 1 more cannot be read either.',
  );
  expect((await open(path, { ...settings, skip: true })).counts.train).toBe(2);
  await expect(open(await file('u.txt', Buffer.from('ab', 'utf16le')))).rejects.toThrow('u.txt is no text in UTF-8');
  await expect(open(await file('v.txt', ''))).rejects.toThrow('v.txt is empty.');
});
