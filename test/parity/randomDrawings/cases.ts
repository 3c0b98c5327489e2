import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { randomDrawing } from '../../support/randomDrawing';

const found = new URL('found/', import.meta.url);
const ending = '.netloom.json';

/** Drawings that once failed: a seed's drawing changes with the blocks that there are, so they are kept themselves. */
export function foundCases(): string[] {
  return readdirSync(found)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

/** `first` and the seeds after it. */
export function seedCases(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(first + index));
}

/** The drawing of a seed, or one that was kept. */
export function documentOf(name: string): NetloomDocument {
  if (/^\d+$/.test(name)) return randomDrawing(Number(name));
  return parseDocument(readFileSync(new URL(`${name}${ending}`, found), 'utf8'));
}
