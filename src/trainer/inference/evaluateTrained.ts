import type { EvaluateRequest, FromTrainer } from '@shared/contract/trainerMessages';
import { loadDataset } from '@system/loadDataset';
import { chooseEngine } from '../engines/registry';
import { fitToDataset } from '../loop/fit';
import { finiteMetrics } from '../loop/metrics';
import { TrainingSession } from '../loop/trainingSession';
import { openTrained } from './trainedNetwork';

/** Loss and metrics of trained weights over a split: what the run reports at its end, by the same program and batches. */
export async function evaluateTrained(request: EvaluateRequest, send: (message: FromTrainer) => void): Promise<void> {
  const { tensors, ...trained } = await openTrained(request);
  const whole = await loadDataset(request.dataset);
  // A session evaluates its test set.
  const dataset = { ...whole, test: whole[request.split] };
  const input = fitToDataset(trained.network, dataset);
  const { engine } = await chooseEngine(request.engine);
  const { products } = await engine.chooseProducts(trained.recipe.precision ?? 'auto');
  const { threads } = request;
  const session = await TrainingSession.open({
    ...{ ...trained, input, dataset, products, engine },
    ...(threads !== undefined && { threads }),
  });
  try {
    await session.weights.write(tensors);
    const evaluation = await session.evaluate(async () => 'go on');
    const { loss, accuracy } = finiteMetrics(evaluation!);
    const metrics = { loss, ...(accuracy !== undefined && { accuracy }) };
    send({ type: 'evaluated', examples: dataset.test.count, metrics });
  } finally {
    await session.dispose();
  }
}
