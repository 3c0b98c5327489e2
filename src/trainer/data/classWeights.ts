import { feeds } from '@shared/compiler';
import type { Objective, Task } from '@shared/compiler/task/task';
import type { OpenedData } from '@shared/data/dataset';
import { classCount, type Field } from '@shared/data/field';
import { balancedWeights, givenWeights } from '@shared/learning/losses/classWeightSettings';
import type { TensorData } from '@shared/tensor/types';

/** Examples that are looked at where their targets have to be read from files. */
const most = 2000;

/** What is fed beside each batch for the objectives that weigh classes, by input name. */
export async function classWeightFeeds(
  data: OpenedData,
  { objectives }: Task<Field>,
): Promise<Record<string, TensorData>> {
  const entries = objectives.map(async (objective, number): Promise<[string, TensorData][]> => {
    const weights = await weightsOf(data, objective);
    if (!weights) return [];
    return [[feeds.classWeights(number), { shape: [weights.length], data: Float32Array.from(weights) }]];
  });
  return Object.fromEntries((await Promise.all(entries)).flat());
}

async function weightsOf(data: OpenedData, { field, classWeights }: Objective<Field>): Promise<number[] | undefined> {
  if (!classWeights) return undefined;
  const classes = classCount(field) ?? 0;
  if (classWeights.kind === 'byClass') return givenWeights(classWeights, classes);
  return balancedWeights(await countClasses(data, field, classes));
}

/** How often each class is the target in training; of many-hot targets, how often each label holds. */
async function countClasses(
  { counts, tables, read }: OpenedData,
  { name, kind }: Field,
  classes: number,
): Promise<number[]> {
  // The class of an example is in memory; what has a class a position may be a file.
  const count = kind === 'class' ? counts.train : Math.min(most, counts.train);
  const places = Array.from({ length: count }, (_, index) => Math.floor((index * counts.train) / count));
  const { data } = tables ? tables.train.columns[name]! : (await read('train', places, [name]))[name]!;
  const found = new Array<number>(classes).fill(0);
  if (kind === 'classes') data.forEach((holds, at) => (found[at % classes]! += holds));
  else for (const number of data) found[number]! += 1;
  return found;
}
