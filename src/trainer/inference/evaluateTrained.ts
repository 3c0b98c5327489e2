import type { OpenedData } from '@shared/data/dataset';
import { withDerived } from '@shared/data/derived/withDerived';
import type { SplitName } from '@shared/data/reader';
import type { EvaluateRequest, FromTrainer } from '@shared/contract/trainerMessages';
import { openDataset } from '@system/loadDataset';
import { chooseEngine } from '../engines/registry';
import { fitTask } from '../loop/fit';
import { finiteMetrics } from '../loop/metrics';
import { TrainingSession } from '../loop/trainingSession';
import { openTrained, preparationOf } from './trainedNetwork';

/** Loss and metrics of trained weights over a split: what the run reports at its end, by the same program and batches. */
export async function evaluateTrained(request: EvaluateRequest, send: (message: FromTrainer) => void): Promise<void> {
  const trained = await openTrained(request);
  const data = testedOn(withDerived(await openDataset(request.dataset), trained.recipe.derived), request.split);
  const task = fitTask(trained.network, data, trained.recipe);
  const standardisations = await preparationOf(trained, task, data);
  const { engine } = await chooseEngine(request.engine);
  const { products } = await engine.chooseProducts(trained.recipe.precision ?? 'auto');
  const { threads } = request;
  const session = await TrainingSession.open({
    ...{ ...trained, task, data, standardisations, products, engine },
    ...(threads !== undefined && { threads }),
  });
  try {
    await session.weights.write(trained.weights.tensors);
    const { loss, metrics } = finiteMetrics((await session.evaluate('test', async () => 'go on'))!);
    send({ type: 'evaluated', examples: data.counts.test, metrics: { loss, ...metrics } });
  } finally {
    await session.dispose();
  }
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
