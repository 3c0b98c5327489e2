import { expect, it } from 'vitest';
import { openData } from '@system/data/openData';
import { hostInEnglish } from '@shared/messages/hostSaying';
import { recognise } from '@system/data/recognise';
import { temporaryFolder } from '../../support/home';
import { writeFiles } from '../../support/images';

const split = { validation: 0, test: 0 };

it('sequences become one of four channels a position, with a class by their file', async () => {
  const folder = temporaryFolder();
  await writeFiles(folder, { 'bound.fa': '>one\nAC\r\ngu\n>two\nN\n', 'free.fasta': '; a remark\n>three\nTTTTTT\n' });
  const data = await openData({ paths: [folder], settings: { kind: 'fasta', length: 4, split } });
  expect(data.fields).toMatchObject([{ name: 'sequence', shape: [4, 4] }, { classes: ['bound', 'free'] }]);
  const { sequence, class: classes } = await data.read('train', [0, 1, 2]);
  const [A, C, G, T, none] = [
    [1, 0, 0, 0],
    [0, 1, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 1],
    [0, 0, 0, 0],
  ];
  expect([...sequence!.data]).toEqual([A, C, G, T, none, none, none, none, T, T, T, T].flat());
  expect([...classes!.data]).toEqual([0, 0, 1]);
});

it('sequences of one file have the class that their headers end with, and are as long as the longest', async () => {
  const folder = temporaryFolder();
  await writeFiles(folder, { 'peaks.fa': '>a class=yes\nACGTA\n>b class=no\nAC\n' });
  const found = await recognise([folder]);
  expect(found).toMatchObject({ kind: 'fasta', settings: { classFrom: 'header' } });
  expect(hostInEnglish(found.sentence)).toBe('DNA sequences: 2 sequences of 2 classes: no, yes.');
  expect(found.fields[0]!.shape).toEqual([5, 4]);
});

it('what is no sequence of DNA is named with its line', async () => {
  const folder = temporaryFolder();
  await writeFiles(folder, { 'a.fa': '>good\nACGT\n>protein\nMKLE\n>none\n>fine\nA\n' });
  const open = (skip: boolean) => openData({ paths: [folder], settings: { kind: 'fasta', split, skip } });
  await expect(open(false)).rejects.toThrow(
    'a.fa, line 3: expected A, C, G, T or N in "protein", found "L". a.fa, line 5: "none" has no sequence.',
  );
  expect((await open(true)).counts.train).toBe(2);
  await writeFiles(folder, { 'b.fa': 'ACGT\n' });
  await expect(open(true)).rejects.toThrow('b.fa, line 1: expected a header that begins with ">"');
});
