import { stat } from 'node:fs/promises';
import type { NetloomDocument, Recipe } from '@shared/document/schema';
import { progressText, seldom, type DataProgress } from '@shared/data/progress';
import { generatedSets } from '@shared/data/generated';
import { datasetReferenceSchema, type DatasetReference } from '@shared/data/reference';
import type { DatasetSource } from '@shared/contract/trainerMessages';
import { problemsText } from '@shared/data/formats/problem';
import { hostInEnglish } from '@shared/messages/hostSaying';
import { lookAtFiles, type LookedAt } from '@host/datasets/lookAtFiles';
import { referenceTo } from '@host/datasets/referenceTo';
import type { DatasetSources } from '@host/datasets/sources';
import { BadInput } from './exitCodes';
import { clearLine, say, sayForNow } from './output';

/** How a data set that `--dataset` names is read. */
export interface DatasetOptions {
  /** Number the labels that occur from 0. */
  readonly consecutive?: boolean;
  /** Leave out what cannot be read. */
  readonly skip?: boolean;
}

/** A data set, and how a recipe names it. */
interface NamedDataset {
  readonly source: DatasetSource;
  reference(): Promise<DatasetReference> | DatasetReference;
}

/** The data set that `--dataset` names; the recipe's where it is absent. */
export async function datasetOption(
  option: string | undefined,
  { recipe }: NetloomDocument,
  sources: DatasetSources,
  options: DatasetOptions = {},
): Promise<DatasetSource> {
  return (await datasetNamed(option, recipe, sources, options)).source;
}

/** A drawing whose recipe has the data set that `--dataset` names, and what finds that; as it is where the option is absent. */
export async function withDatasetOption(
  option: string | undefined,
  document: NetloomDocument,
  sources: DatasetSources,
  options: DatasetOptions,
): Promise<{ readonly document: NetloomDocument; readonly sources: Pick<DatasetSources, 'resolve'> }> {
  if (option === undefined && !options.consecutive) return { document, sources };
  const { source, reference } = await datasetNamed(option, document.recipe, sources, options);
  const recipe = { ...document.recipe, dataset: await reference() };
  return { document: { ...document, recipe }, sources: { resolve: async () => source } };
}

async function datasetNamed(
  option: string | undefined,
  recipe: Recipe,
  sources: DatasetSources,
  { consecutive = false, skip = false }: DatasetOptions,
): Promise<NamedDataset> {
  const named = await anyNamed(option, recipe, sources, skip);
  if (!consecutive) return named;
  const { source, reference } = named;
  if (source.kind !== 'idx') throw new BadInput('--consecutive is for labels in IDX files.');
  const numbered = async () => ({ ...(await reference()), consecutive }) as DatasetReference;
  return { source: { ...source, consecutive }, reference: numbered };
}

async function anyNamed(
  option: string | undefined,
  recipe: Recipe,
  sources: DatasetSources,
  skip: boolean,
): Promise<NamedDataset> {
  const known = async (dataset: DatasetReference) => ({
    ...{ source: await sources.resolve(dataset), reference: () => dataset },
  });
  if (option === undefined || option === recipe.dataset.kind) return known(recipe.dataset);
  const named = datasetReferenceSchema.safeParse({ kind: option });
  if (named.success) return known(named.data);
  const found = await lookAt(option);
  const { source, sentence, problems, counts, remarks } = found;
  const reference = (of: LookedAt['source']) => () =>
    referenceTo(sources.chosen.point([option]), { source: of, fields: found.fields });
  if (source.kind === 'idx') return { source, reference: reference(source) };
  if (problems.length > 0 && !skip) {
    const { train, validation, test } = counts;
    throw new BadInput(
      `${problemsText(problems, train + validation + test)} \`--skip\` skips; \`netloom data\` lists all.`,
    );
  }
  for (const line of [sentence, ...remarks]) say(hostInEnglish(line));
  const kept = skip ? { ...source, settings: { ...source.settings, skip } } : source;
  return { source: kept, reference: reference(kept) };
}

/** What lies at a path. Throws `BadInput` where nothing does. */
export async function lookAt(path: string): Promise<LookedAt> {
  await stat(path).catch(() => {
    const generated = Object.keys(generatedSets).join(', ');
    throw new BadInput(`"${path}" is no data set: give mnist, ${generated}, or the path of a folder or file.`);
  });
  const onProgress = seldom<DataProgress>((progress) => sayForNow(progressText(progress)));
  return lookAtFiles([path], { onProgress }).finally(clearLine);
}
