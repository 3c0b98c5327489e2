import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '@shared/tensor/random';
import { defaultGallery } from '@host/index';
import { documents } from '../shared/support/arbitraries';
import { tinyDocument } from '../support/tinyDocument';
import { choose } from './mutation';

let gallery: unknown[] | undefined;

function galleryDrawings(): unknown[] {
  const folder = defaultGallery();
  const names = readdirSync(folder).filter((name) => name.endsWith('.netloom.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown);
}

const makers: readonly ((random: Random) => unknown)[] = [
  () => tinyDocument(),
  (random) => choose(random, (gallery ??= galleryDrawings())),
  (random) => fc.sample(documents(), { seed: random.integer(2 ** 24), numRuns: 1 })[0],
];

/** A drawing to begin with: a small one that trains, one of the gallery, or one at random. */
export const someDrawing = (random: Random): unknown => choose(random, makers)(random);
