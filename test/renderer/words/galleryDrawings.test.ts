import { afterEach, expect, it } from 'vitest';
import type { NetloomDocument } from '@shared/document/schema';
import { asOpened, galleryDrawing } from '@renderer/words/galleryDrawings';
import { speak } from '../../support/speak';
import { galleryDocuments, galleryEnglish } from './galleryEnglish';

afterEach(() => speak('english'));

const called = (name: string): NetloomDocument => galleryDocuments.find((document) => document.name === name)!;
const noteIn = ({ notes }: NetloomDocument) => notes[0]?.text;

it('names of papers are the same everywhere, and no other names', () => {
  expect(Object.keys(galleryEnglish.names)).toHaveLength(24);
  expect(Object.keys(galleryEnglish.names)).toEqual(expect.arrayContaining(['Small CNN', 'AlexNet in two groups']));
  for (const name of ['LeNet-5', 'SRCNN', 'Inception v4', 'Network in Network', 'NASNet-A mobile', 'SqueezeNet 1.1'])
    expect(galleryEnglish.names).not.toHaveProperty([name]);
});

it('a drawing of the gallery comes in the page’s language, one of a file as it is', async () => {
  const document = called('Denoising autoencoder');
  expect(asOpened({ document }).document).toEqual(document);
  await speak('german');
  const opened = asOpened({ document }).document;
  expect(opened.name).toBe('Entrauschender Autoencoder');
  expect(noteIn(opened)).toMatch(/^Hinein geht ein verrauschtes Bild/);
  expect({ ...opened, name: document.name, notes: document.notes }).toEqual(document);
  expect(asOpened({ document, file: {} }).document).toBe(document);
});

it('blocks of its own, and their parameters, are explained in it too', async () => {
  await speak('german');
  const [block] = galleryDrawing(called('SE-ResNet-50')).composites;
  expect(block!.doc).toMatch(/^Ein Bottleneck-Block, der jeden Kanal/);
  expect(block!.parameters.reduction!.help).toMatch(/^Wievielmal weniger Einheiten/);
});

it.each(['german', 'chinese'] as const)('no two networks are called the same in %s', async (language) => {
  await speak(language);
  const names = galleryDocuments.map((document) => galleryDrawing(document).name);
  expect(new Set(names).size).toBe(names.length);
});
