import type { NetworkNode } from '../../../compiler/network';
import type { Objective } from '../../../compiler/task/task';
import { watchings } from '../../../compiler/task/watched';
import type { Recipe } from '../../../document/schema';
import { metricLabels } from '../../../compiler/task/objectiveFit';
import { formatShape } from '../../../tensor/shape';

/** What scripts measure after each epoch. */
const measured: readonly string[] = ['loss', 'accuracy'];

/** By name, what of a drawing and its recipe has no form in training scripts yet; empty where all has. */
export function unsupportedParts(
  inputs: readonly NetworkNode[],
  outputs: readonly NetworkNode[],
  objectives: readonly Objective[],
  recipe: Recipe,
): string[] {
  const names = (nodes: readonly NetworkNode[]) => nodes.map(({ path }) => path).join(', ');
  const parts = [
    ...(inputs.length > 1 ? [`several Inputs (${names(inputs)})`] : []),
    ...inputs.flatMap(({ path, context }) => {
      const { axes, shape } = context.outputs[0]!;
      return axes === 'image' ? [] : [`an Input that is no image (${path}, ${formatShape(shape)})`];
    }),
    ...(outputs.length > 1 ? [`several Outputs (${names(outputs)})`] : []),
    ...objectives.flatMap(({ path, field: { name, kind } }) =>
      kind === 'class' ? [] : [`a target of the kind ${kind} (${name}, for ${path})`],
    ),
    ...watchings(recipe).flatMap(({ setting, watch }) =>
      measured.includes(watch) ? [] : [`watching ${metricLabels([watch])} (${setting})`],
    ),
  ];
  return parts.map((part) => `A training script cannot have ${part} yet. Export the model alone.`);
}
