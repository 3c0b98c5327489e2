import { DatasetError } from '@shared/data/error';
import { guessPairing, pairFiles, type Pair, type Pairing, type PairingWords } from '@shared/data/formats/pairing';
import type { Watched } from '@shared/data/progress';
import type { DataProblem } from '@shared/data/formats/problem';
import { endingOf, imageEndings } from '@shared/data/formats/definition';
import { locationOf, nameOf, type LocatedFile, type LocatedListing } from '../listing';
import type { DecoderPool } from '../images/decoderPool';
import { FileIndex } from '../images/fileIndex';
import { findBadImages } from '../images/imageIndex';

export interface FoundPairs {
  readonly name: string;
  /** Of images that seem whole. */
  readonly pairs: readonly Pair<LocatedFile>[];
  readonly problems: readonly DataProblem[];
  readonly index: FileIndex;
}

/** How files are paired. Throws a `DatasetError` where neither a document nor their names say so. */
export function pairingOf(listing: LocatedListing, words: PairingWords, given?: Pairing): Pairing {
  const pairing = given ?? guessPairing(listing.files, words);
  if (pairing) return pairing;
  throw new DatasetError(
    `${nameOf(listing)}: the names do not say which image belongs to which. Expected two folders such as ` +
      `${[...words.input][0]} and ${[...words.target][0]}, or names that end in _${[...words.target][0]}.`,
  );
}

/** Pairs images by their names and finds those that cannot be read. */
export async function findPairs(
  listing: LocatedListing,
  pairing: Pairing,
  nouns: Readonly<Record<'input' | 'target', string>>,
  { pool, cacheFolder, ...watched }: { pool: DecoderPool; cacheFolder?: string } & Watched,
): Promise<FoundPairs> {
  const { pairs, problems } = pairFiles(listing.files, pairing, nouns);
  const index = await FileIndex.open(cacheFolder, `pairs ${locationOf(listing)}`);
  const bad = await findBadImages(
    pairs.flatMap(({ input, target }) => [input, target]),
    index,
    pool,
    watched,
  );
  const isBad = new Set(bad.map(({ file }) => file));
  return {
    ...{ name: nameOf(listing), index, problems: [...problems, ...bad] },
    pairs: pairs.filter(({ input, target }) => !isBad.has(input.path) && !isBad.has(target.path)),
  };
}

/** Of one side of the pairs, where images lie. */
export function sideOf(listing: LocatedListing, pairing: Pairing, side: 'input' | 'target'): string[] {
  const images = listing.files.filter(({ path }) => imageEndings.has(endingOf(path)));
  return pairFiles(images, pairing, { input: '', target: '' }).pairs.map((pair) => pair[side].location);
}
