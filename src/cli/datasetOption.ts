import { stat } from 'node:fs/promises';
import type { NetloomDocument, Recipe } from '@shared/document/schema';
import { generatedSets } from '@shared/data/generated';
import { datasetReferenceSchema } from '@shared/data/reference';
import type { DatasetSource } from '@shared/contract/trainerMessages';
import { problemsText } from '@shared/data/formats/problem';
import { lookAtFiles, type LookedAt } from '@host/datasets/lookAtFiles';
import type { DatasetSources } from '@host/datasets/sources';
import { BadInput } from './exitCodes';
import { say } from './output';

/** How a data set that `--dataset` names is read. */
interface DatasetOptions {
  /** Number the labels that occur from 0. */
  readonly consecutive?: boolean;
  /** Leave out what cannot be read. */
  readonly skip?: boolean;
}

/** The data set that `--dataset` names; the recipe's where it is absent. */
export async function datasetOption(
  option: string | undefined,
  { recipe }: NetloomDocument,
  sources: DatasetSources,
  { consecutive = false, skip = false }: DatasetOptions = {},
): Promise<DatasetSource> {
  const source = await sourceOf(option, recipe, sources, skip);
  if (!consecutive) return source;
  if (source.kind !== 'idx') throw new BadInput('--consecutive is for labels in IDX files.');
  return { ...source, consecutive };
}

async function sourceOf(
  option: string | undefined,
  recipe: Recipe,
  sources: DatasetSources,
  skip: boolean,
): Promise<DatasetSource> {
  if (option === undefined || option === recipe.dataset.kind) return sources.resolve(recipe.dataset);
  const named = datasetReferenceSchema.safeParse({ kind: option });
  if (named.success) return sources.resolve(named.data);
  const { source, sentence, problems, counts, remarks } = await lookAt(option);
  if (source.kind === 'idx') return source;
  if (problems.length > 0 && !skip) {
    const { train, validation, test } = counts;
    throw new BadInput(
      `${problemsText(problems, train + validation + test)} \`--skip\` skips; \`netloom data\` lists all.`,
    );
  }
  for (const line of [sentence, ...remarks]) say(line);
  return skip ? { ...source, settings: { ...source.settings, skip } } : source;
}

/** What lies at a path. Throws `BadInput` where nothing does. */
export async function lookAt(path: string): Promise<LookedAt> {
  await stat(path).catch(() => {
    const generated = Object.keys(generatedSets).join(', ');
    throw new BadInput(`"${path}" is no data set: give mnist, ${generated}, or the path of a folder or file.`);
  });
  return lookAtFiles([path]);
}
