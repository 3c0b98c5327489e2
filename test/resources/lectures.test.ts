import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { galleryFiles } from '../../scripts/gallery';

const map = new URL('../../docs/lectures.md', import.meta.url);
const text = readFileSync(map, 'utf8');
const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link!);

it('every link of docs/lectures.md opens', () => {
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !existsSync(new URL(link, map)))).toEqual([]);
});

it('every drawing of the gallery is in it', () => {
  const drawings = [...galleryFiles().keys()].filter((file) => file.endsWith('.netloom.json'));
  expect(drawings.filter((file) => !links.includes(`../resources/gallery/${file}`))).toEqual([]);
});
