import { resolve } from 'node:path';
import { balancedSample, fieldOf, inMemory } from '@shared/data/dataset';
import { DatasetError } from '@shared/data/error';
import type { GivenSettings, FormatKind } from '@shared/data/formats';
import { idxDataset, idxRoles, recogniseIdxFiles, type IdxFiles, type NamedBytes } from '@shared/data/idx';
import { classRemarks } from '@shared/data/remarks';
import type { DatasetSource } from '@shared/contract/trainerMessages';
import { formatShape } from '@shared/tensor/shape';
import type { OpenOptions } from '@system/data/definition';
import { listPaths, type LocatedListing } from '@system/data/listing';
import { recognise, type Recognised } from '@system/data/recognise';
import { dataFileBytes, readDataFile } from '@system/dataFiles';
import { hostSaying } from '@shared/messages/hostSaying';
import { listing, type Name } from '@shared/messages/saying';

type OfKind<Kind extends DatasetSource['kind']> = Extract<DatasetSource, { kind: Kind }>;

/** What files are, with what a trainer opens them by. */
export interface LookedAt extends Omit<Recognised, 'kind' | 'settings'> {
  readonly source: OfKind<'idx'> | OfKind<'files'>;
}

/** Examples that are shown of IDX files. */
const shown = 12;

/**
 * Says what folders or files are, IDX files among them; keeps nothing but what `options` say. Throws a `DatasetError` that
 * names what is wrong.
 * @param as the format that they are to be taken for, or its settings
 */
export async function lookAtFiles(
  paths: readonly string[],
  options: OpenOptions = {},
  as?: FormatKind | GivenSettings,
): Promise<LookedAt> {
  const located = paths.map((path) => resolve(path));
  const idx = as === undefined ? await idxFilesAmong(await listPaths(located)) : [];
  if (idx.length > 0) return lookAtIdx(idx);
  const { kind: _, settings, ...found } = await recognise(located, options, as);
  const { cacheFolder } = options;
  return {
    ...found,
    source: {
      ...{ kind: 'files', name: found.name, paths: located, settings },
      ...(cacheFolder !== undefined && { cacheFolder }),
    },
  };
}

/** Files named as MNIST's are, or four whose contents begin as those do. */
async function idxFilesAmong({ files }: LocatedListing): Promise<string[]> {
  const count = idxRoles.length;
  const named = files.filter(({ path }) => /[.-]idx\d?([.-]|$)|ubyte/i.test(path));
  if (named.length === count) return named.map(({ location }) => location);
  if (named.length > 0) {
    const names = listing(named.map(({ path }) => path));
    throw new DatasetError(hostSaying('idx', 'named', named.length, names));
  }
  if (files.length !== count) return [];
  const locations = files.map(({ location }) => location);
  const areIdx = await Promise.all(locations.map((path) => dataFileBytes(path).then(Boolean, () => false)));
  return areIdx.every(Boolean) ? locations : [];
}

async function lookAtIdx(paths: readonly string[]): Promise<LookedAt> {
  const found = recogniseIdxFiles(await Promise.all(paths.map(readDataFile)));
  const source = idxSource(found);
  const dataset = idxDataset(source.name, found);
  const { fields, counts, read } = inMemory(dataset);
  const [image, label] = [fieldOf(dataset, 'image')!, fieldOf(dataset, 'class')!];
  const [classes, labels] = [label.classes!, dataset.train.columns[label.name]!];
  const images = hostSaying('found', 'imagesOf', counts.train + counts.test, formatShape(image.shape), classes.length);
  const format: Name = { of: 'format', key: 'idx', english: 'IDX files' };
  return {
    ...{ source, name: source.name, fields, counts, problems: [], others: [] },
    sentence: hostSaying('found', 'data', format, images),
    remarks: classRemarks(classes, labels),
    samples: await read('train', balancedSample(labels, classes.length, shown)),
  };
}

/** Where four files lie, under the name of their first without its ending. Throws where they are no data set. */
function idxSource(found: IdxFiles<NamedBytes>): OfKind<'idx'> {
  const file = found.trainImages.name.split(/[\\/]/).at(-1)!;
  const name = file.replace(/[.-]idx.*$|\.gz$/, '');
  idxDataset(name, found);
  const files = Object.fromEntries(idxRoles.map((role) => [role, found[role].name])) as unknown as IdxFiles<string>;
  return { kind: 'idx', name, files };
}
