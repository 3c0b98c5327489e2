import { feeds } from '@shared/compiler';
import type { Objective, Task } from '@shared/compiler/task/task';
import type { OpenedData } from '@shared/data/dataset';
import { classCount, type Field } from '@shared/data/field';
import type { Watched } from '@shared/data/progress';
import { classCountsOf } from '@shared/data/measured';
import { balancedWeights, givenWeights } from '@shared/learning/losses/classWeightSettings';
import type { TensorData } from '@shared/tensor/types';

/** What is fed beside each batch for the objectives that weigh classes, by input name. */
export async function classWeightFeeds(
  data: OpenedData,
  { objectives }: Task<Field>,
  watched: Watched = {},
): Promise<Record<string, TensorData>> {
  const entries = objectives.map(async (objective, number): Promise<[string, TensorData][]> => {
    const weights = await weightsOf(data, objective, watched);
    if (!weights) return [];
    return [[feeds.classWeights(number), { shape: [weights.length], data: Float32Array.from(weights) }]];
  });
  return Object.fromEntries((await Promise.all(entries)).flat());
}

async function weightsOf(
  data: OpenedData,
  { field, classWeights, ignoreIndex }: Objective<Field>,
  watched: Watched,
): Promise<number[] | undefined> {
  if (!classWeights) return undefined;
  if (classWeights.kind === 'byClass') return givenWeights(classWeights, classCount(field) ?? 0);
  return balancedWeights(await classCountsOf(data, field, ignoreIndex ?? -1, watched));
}
