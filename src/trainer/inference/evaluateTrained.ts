import type { OpenedData } from '@shared/data/dataset';
import { withDerived } from '@shared/data/derived/withDerived';
import { imageViews, type ImageViews } from '@shared/data/imageViews';
import type { SplitName } from '@shared/data/reader';
import type { Evaluated, EvaluateRequest, FromTrainer } from '@shared/contract/trainerMessages';
import { openDataset } from '@system/loadDataset';
import { chooseEngine } from '../engines/registry';
import type { ExampleCost } from '../loop/evaluationBatch';
import { fitTask } from '../loop/fit';
import { finiteMetrics } from '../loop/metrics';
import { TrainingSession } from '../loop/trainingSession';
import { cropMetrics } from './cropMetrics';
import { evaluateEnsemble, type EnsembleMember } from './ensemble';
import { Refusal } from './refusal';
import { openTrained, preparationOf, type TrainedNetwork } from './trainedNetwork';
import { viewedData } from './viewedData';

interface OpenedMember extends EnsembleMember {
  /** Versions of each image in its test set. */
  readonly versions: number;
}

/**
 * Loss and metrics of trained weights over a split: what the run reports at its end, by the same program and batches. Of
 * several drawings, the metrics of their averaged answers, and of each.
 */
export async function evaluateTrained(request: EvaluateRequest, send: (message: FromTrainer) => void): Promise<void> {
  const trained = await Promise.all(request.members.map(openTrained));
  const opened = await openDataset(request.dataset);
  // Members go through the split side by side, so each takes the batches that the dearest can afford.
  const cost = dearest(trained.map((each) => each.cost));
  const members: OpenedMember[] = [];
  try {
    for (const each of trained) members.push(await openMember({ ...each, cost }, opened, request));
    send({ type: 'evaluated', evaluated: await evaluate(members, request.views) });
  } finally {
    for (const { session } of members) await session.dispose();
  }
}

async function evaluate(members: readonly OpenedMember[], views: ImageViews | undefined): Promise<Evaluated> {
  const [only, ...others] = members;
  const { session, data, versions } = only!;
  const averaged = views && imageViews[views.kind].averaged;
  if (averaged && others.length > 0)
    throw new Refusal('The answers to crops are averaged for one run at a time. Leave out the ensemble or the crops.');
  const examples = data.counts.test / versions;
  if (averaged) return { examples, metrics: await cropMetrics(only!, versions) };
  if (others.length > 0) return { ...(await evaluateEnsemble(members)), examples };
  const { loss, metrics } = finiteMetrics((await session.evaluate('test', async () => 'go on'))!);
  return { examples, metrics: { loss, ...metrics } };
}

async function openMember(
  trained: TrainedNetwork,
  opened: OpenedData,
  { split, engine: wanted, threads, views }: EvaluateRequest,
): Promise<OpenedMember> {
  const whole = testedOn(withDerived(opened, trained.recipe.derived), split);
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

function dearest(costs: readonly ExampleCost[]): ExampleCost {
  return {
    macs: Math.max(...costs.map(({ macs }) => macs)),
    activationBytes: Math.max(...costs.map(({ activationBytes }) => activationBytes)),
  };
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
