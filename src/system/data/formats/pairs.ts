import { DatasetError } from '@shared/data/error';
import {
  guessPairing,
  pairFiles,
  type Pair,
  type Pairing,
  type PairingWords,
  type Unpaired,
} from '@shared/data/formats/pairing';
import type { Watched } from '@shared/data/progress';
import type { DataProblem } from '@shared/data/formats/problem';
import { endingOf, imageEndings } from '@shared/data/formats/definition';
import { locationOf, nameOf, type LocatedFile, type LocatedListing } from '../listing';
import type { DecoderPool } from '../images/decoderPool';
import { FileIndex } from '../images/fileIndex';
import { findBadImages } from '../images/imageIndex';
import { hostSaying } from '@shared/messages/hostSaying';

/** What is said of a second file of a name, and of one without a partner, under what inputs and targets are called. */
const troubles = {
  image: { second: 'secondImage', none: 'noImage' },
  mask: { second: 'secondMask', none: 'noMask' },
  input: { second: 'secondInput', none: 'noInput' },
  target: { second: 'secondTarget', none: 'noTarget' },
} as const;

/** What inputs and targets are called in messages. */
type PairNouns = Readonly<Record<'input' | 'target', keyof typeof troubles>>;

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
  const [[input], [target]] = [[...words.input], [...words.target]];
  throw new DatasetError(hostSaying('image', 'unpaired', nameOf(listing), input!, target!));
}

/** Pairs images by their names and finds those that cannot be read. */
export async function findPairs(
  listing: LocatedListing,
  pairing: Pairing,
  nouns: PairNouns,
  { pool, cacheFolder, ...watched }: { pool: DecoderPool; cacheFolder?: string } & Watched,
): Promise<FoundPairs> {
  const { pairs, unpaired } = pairFiles(listing.files, pairing);
  const index = await FileIndex.open(cacheFolder, `pairs ${locationOf(listing)}`);
  const bad = await findBadImages(
    pairs.flatMap(({ input, target }) => [input, target]),
    index,
    pool,
    watched,
  );
  const isBad = new Set(bad.map(({ file }) => file));
  return {
    ...{ name: nameOf(listing), index, problems: [...unpaired.map((one) => problemOf(one, nouns)), ...bad] },
    pairs: pairs.filter(({ input, target }) => !isBad.has(input.path) && !isBad.has(target.path)),
  };
}

/** What is wrong with a file that is in no pair. */
function problemOf({ file, role, first }: Unpaired<LocatedFile>, nouns: PairNouns): DataProblem {
  const partner = nouns[role === 'input' ? 'target' : 'input'];
  const said = first
    ? hostSaying('image', troubles[nouns[role]].second, first.path)
    : hostSaying('image', troubles[partner].none);
  return { file: file.path, said };
}

/** Of one side of the pairs, where images lie. */
export function sideOf(listing: LocatedListing, pairing: Pairing, side: 'input' | 'target'): string[] {
  const images = listing.files.filter(({ path }) => imageEndings.has(endingOf(path)));
  return pairFiles(images, pairing).pairs.map((pair) => pair[side].location);
}
