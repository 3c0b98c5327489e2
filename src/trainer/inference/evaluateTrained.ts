import { imageViews, type ImageViews } from '@shared/data/imageViews';
import type { Evaluated, EvaluateRequest, FromTrainer } from '@shared/contract/trainerMessages';
import { openDataset } from '@system/loadDataset';
import type { ExampleCost } from '../loop/evaluationBatch';
import { finiteMetrics } from '../loop/metrics';
import { cropMetrics } from './cropMetrics';
import { evaluateEnsemble } from './ensemble';
import { openMember, type OpenedMember } from './openMember';
import { Refusal } from './refusal';
import { openTrained } from './trainedNetwork';

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

function dearest(costs: readonly ExampleCost[]): ExampleCost {
  return {
    macs: Math.max(...costs.map(({ macs }) => macs)),
    activationBytes: Math.max(...costs.map(({ activationBytes }) => activationBytes)),
  };
}
