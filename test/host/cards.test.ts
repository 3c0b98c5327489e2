import { rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { parseDocument, serializeDocument } from '@shared/document';
import { createHost } from '@host/index';
import { galleryCards } from '../../scripts/gallery/cards';
import { readFileSync } from 'node:fs';
import { temporaryFolder } from '../support/home';
import { tinyDocument } from '../support/tinyDocument';

const folder = new URL('../../resources/gallery/', import.meta.url);
const openHost = () => createHost({ home: temporaryFolder() }).handlers;

it('the cards of the gallery are what scripts/gallery makes of its drawings and of docs/lectures.md', () => {
  const [file, text] = galleryCards();
  expect(readFileSync(new URL(file, folder), 'utf8')).toBe(text);
});

it('every network of the gallery has a card with a kind of task, in the order of the list', async () => {
  const handlers = openHost();
  const [{ networks }, gallery] = await Promise.all([
    handlers['documents.cards'](undefined),
    handlers['documents.gallery'](undefined),
  ]);
  expect(networks.map(({ id, name }) => ({ id, name }))).toEqual(gallery.map(({ id, name }) => ({ id, name })));
  expect(networks.filter(({ task, lectures, topics }) => !task || !lectures.length || !topics.length)).toEqual([]);
  const opened = await handlers['documents.open']({ id: networks.at(-1)!.id });
  expect(opened).toMatchObject({ document: { name: 'SqueezeNet 1.1' } });
  expect(opened.file).toBeUndefined();
});

it('a card of one’s own file follows what the file holds', async () => {
  const handlers = openHost();
  const document = tinyDocument();
  const { id, location, name } = (await handlers['documents.save']({ name: 'net', document }))!;
  const path = join(location, `${name}.netloom.json`);
  const costs = (text: string) => {
    const { parameters, macs } = analyze(parseDocument(text)).totals;
    return { parameters: parameters.trainable, macs };
  };
  expect(await handlers['documents.card']({ id })).toMatchObject(costs(serializeDocument(document)));
  const lenet = readFileSync(new URL('lenet-5.netloom.json', folder), 'utf8');
  await writeFile(path, lenet);
  expect(await handlers['documents.card']({ id })).toMatchObject({ ...costs(lenet), task: 'classification' });
  await writeFile(path, '{}');
  await utimes(path, 1, 1);
  await expect(handlers['documents.card']({ id })).rejects.toThrow('net.netloom.json cannot be opened');
  await rm(path);
  await expect(handlers['documents.card']({ id })).rejects.toThrow('net.netloom.json cannot be opened');
  expect(await handlers['documents.recent'](undefined)).toEqual([]);
});

it('a card is not what was opened last', async () => {
  const handlers = openHost();
  const first = (await handlers['documents.save']({ name: 'first', document: tinyDocument() }))!;
  const second = (await handlers['documents.save']({ name: 'second', document: tinyDocument() }))!;
  await handlers['documents.card']({ id: first.id });
  const recent = await handlers['documents.recent'](undefined);
  expect(recent.map(({ id }) => id)).toEqual([second.id, first.id]);
});
