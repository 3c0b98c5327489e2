import type { EvaluateRequest } from '@shared/contract/trainerMessages';
import type { OpenedData } from '@shared/data/dataset';
import { withDerived } from '@shared/data/derived/withDerived';
import type { SplitName } from '@shared/data/reader';
import { chooseEngine } from '../engines/registry';
import { fitTask } from '../loop/fit';
import { TrainingSession } from '../loop/trainingSession';
import type { EnsembleMember } from './ensemble';
import { preparationOf, type TrainedNetwork } from './trainedNetwork';
import { viewedData } from './viewedData';

/** A trained drawing on an engine, with the data that it is tested on. */
export interface OpenedMember extends EnsembleMember {
  /** Versions of each image in its test set. */
  readonly versions: number;
}

/**
 * Loads a trained drawing. A session evaluates its test set, so the split that is asked for stands there.
 * @param choose which of the examples of the split are used
 */
export async function openMember(
  trained: TrainedNetwork,
  opened: OpenedData,
  { split, engine: wanted, threads, views }: Omit<EvaluateRequest, 'members' | 'dataset'>,
  choose: (data: OpenedData) => OpenedData = (data) => data,
): Promise<OpenedMember> {
  const whole = choose(testedOn(withDerived(opened, trained.recipe.derived), split));
  const task = fitTask(trained.network, whole, trained.recipe);
  const standardisations = await preparationOf(trained, task, whole);
  const { data, count: versions } = views ? viewedData(whole, task, views) : { data: whole, count: 1 };
  const { engine } = await chooseEngine(wanted);
  const { products } = await engine.chooseProducts(trained.recipe.precision ?? 'auto');
  const session = await TrainingSession.open({
    ...{ ...trained, task, data, standardisations, products, engine },
    ...(threads !== undefined && { threads }),
  });
  await session.weights.write(trained.weights.tensors);
  return { session, task, data, file: trained.weights.file, versions };
}

/** The same data with another split in the place of the test set, which is what a session evaluates. */
function testedOn(data: OpenedData, split: SplitName): OpenedData {
  const { counts, tables } = data;
  return {
    ...data,
    counts: { ...counts, test: counts[split] },
    ...(tables && { tables: { ...tables, test: tables[split] } }),
    read: (wanted, places, fields) => data.read(wanted === 'test' ? split : wanted, places, fields),
  };
}
