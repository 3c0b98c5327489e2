import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { NetloomDocument, Recipe } from '@shared/document/schema';
import { datasetReferenceSchema } from '@shared/data/reference';
import type { DatasetSource } from '@shared/contract/trainerMessages';
import type { DatasetSources } from '@host/datasets/sources';
import { BadInput } from './exitCodes';

/**
 * The data set that `--dataset` names; the recipe's where it is absent.
 * @param consecutive numbers the labels that occur from 0
 */
export async function datasetOption(
  option: string | undefined,
  { recipe }: NetloomDocument,
  sources: DatasetSources,
  consecutive = false,
): Promise<DatasetSource> {
  const source = await sourceOf(option, recipe, sources);
  if (!consecutive) return source;
  if (source.kind !== 'idx') throw new BadInput('--consecutive is for labels in IDX files.');
  return { ...source, consecutive };
}

async function sourceOf(option: string | undefined, recipe: Recipe, sources: DatasetSources): Promise<DatasetSource> {
  if (option === undefined || option === recipe.dataset.kind) return sources.resolve(recipe.dataset);
  const named = datasetReferenceSchema.safeParse({ kind: option });
  if (named.success) return sources.resolve(named.data);
  return sources.look(await idxFilesIn(option));
}

async function idxFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => {
    throw new BadInput(`"${folder}" is no data set: give mnist, shapes, or a folder with four IDX files.`);
  });
  const files = names.filter((name) => /(idx|ubyte)/i.test(name)).map((name) => resolve(join(folder, name)));
  if (files.length !== 4) {
    throw new BadInput(`${folder} should hold four IDX files (names with "idx" or "ubyte"); it holds ${files.length}.`);
  }
  return files;
}
