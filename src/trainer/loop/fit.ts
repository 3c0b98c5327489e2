import { inputMisfit, outputMisfit } from '@shared/compiler/datasetFit';
import { resultNodes } from '@shared/compiler/resultNodes';
import type { Network, NetworkNode } from '@shared/compiler/network';
import { computedMisfit } from '@shared/compiler/task/computed';
import { judgedOutput, lossMisfit } from '@shared/compiler/task/objectiveFit';
import { resolveTask, type Task } from '@shared/compiler/task/task';
import type { OpenedData } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import { missingLabels } from '@shared/data/labels';
import type { Recipe } from '@shared/document/schema';

/** What a network is trained for with a data set. Throws, in words, where the two do not fit. */
export function fitTask(network: Network, data: OpenedData, recipe: Pick<Recipe, 'feeds' | 'objectives'>): Task<Field> {
  const inputs = network.nodes.filter(({ block }) => block.boundary === 'input');
  const outputs = resultNodes(network);
  const typeOf = ({ context }: NetworkNode) => context.outputs[0]!;
  const end = (node: NetworkNode) => ({ path: node.path, shape: typeOf(node).shape });
  const task = resolveTask(inputs.map(end), outputs.map(end), data.fields, recipe);
  const { name, tables } = data;
  const missing = tables ? missingLabels({ fields: data.fields, ...tables }) : [];
  const about = { name, ...(missing.length > 0 && { missing }) };
  const types = new Map([...inputs, ...outputs].map((node) => [node.path, typeOf(node)]));
  const nothing = [...inputs, ...outputs].find(
    ({ path }) => ![...task.feeds, ...task.objectives].some((each) => each.path === path),
  );
  if (nothing)
    throw new Error(`${name} has nothing for ${nothing.path}. Remove it, or choose data that have a field for it.`);
  const misfits = [
    ...task.feeds.map(({ path, field }) => inputMisfit(path, types.get(path)!, field, about)),
    ...task.objectives.map(({ path, field, computed }) => {
      const { shape } = types.get(path)!;
      return computed ? computedMisfit({ path, shape }, computed, outputs.map(end)) : outputMisfit(shape, field, about);
    }),
  ];
  const misfit = misfits.find((found) => found !== undefined);
  if (misfit) throw new Error(`${misfit.message} Change the drawing, or choose another data set.`);
  for (const objective of task.objectives) {
    const judged = judgedOutput(objective, types.get(objective.path)!.shape);
    const loss = judged && lossMisfit(objective, judged);
    if (loss) throw new Error(`${objective.path}: ${loss.message}`);
  }
  return task;
}
