import { inputMisfit } from '@shared/compiler/datasetFit';
import { resultNodes } from '@shared/compiler/resultNodes';
import type { NetworkNode } from '@shared/compiler/network';
import { suits } from '@shared/compiler/task/target';
import { resolveTask, type Feed, type Objective, type Task } from '@shared/compiler/task/task';
import { datasetFacts } from '@shared/data/facts';
import type { Field, FieldFacts, FieldKind } from '@shared/data/field';
import { usualLoss } from '@shared/learning/losses/usual';
import type { Shape } from '@shared/tensor/shape';
import { Refusal } from './refusal';
import type { TrainedNetwork } from './trainedNetwork';

/** What a network does, as far as its drawing and its weights say it. */
export interface KnownTask {
  readonly task: Task<Field>;
  /** Whether all names of classes and words are known. */
  readonly isWhole: boolean;
}

const dtypes: Readonly<Record<FieldKind, Field['dtype']>> = {
  ...{ image: 'uint8', mask: 'uint8', classes: 'uint8' },
  ...{ class: 'int32', tokens: 'int32' },
  ...{ numbers: 'float32', sequence: 'float32', graph: 'float32' },
};

/** The shape of a target for such an output. */
const targetShape = (kind: FieldKind, output: Shape): Shape =>
  kind === 'class' || kind === 'mask' || kind === 'tokens' ? output.slice(0, -1) : output;

const outputShape = ({ context }: NetworkNode): Shape => context.outputs[0]!.shape;

/** The task of a trained network without its data. Throws a `Refusal` where nothing says what an Input takes. */
export function knownTask({ network, recipe, weights }: TrainedNetwork): KnownTask {
  const inputs = network.nodes.filter(({ block }) => block.boundary === 'input');
  const outputs = resultNodes(network);
  if (outputs.length === 0) throw new Refusal('Predictions need an Output block; this drawing has none.');
  const end = (node: NetworkNode) => ({ path: node.path, shape: outputShape(node) });
  const { fields } = datasetFacts(recipe.dataset, recipe.derived);
  const guess = resolveTask(inputs.map(end), outputs.map(end), fields, recipe);
  let isWhole = true;
  const named = (facts: FieldFacts, count: number, own?: readonly string[]): readonly string[] => {
    const known = own?.length ? own : typeof facts.classes === 'object' ? facts.classes : undefined;
    if (!known) isWhole = false;
    return known ?? Array.from({ length: count }, (_, number) => String(number));
  };
  const feeds = inputs.map((node): Feed<Field> => {
    const { path, shape } = end(node);
    const facts = guess.feeds.find((feed) => feed.path === path)?.field;
    const fits = facts && !inputMisfit(path, node.context.outputs[0]!, facts, {});
    const { name, kind, ...more } = fits ? facts : guessedInput(path, shape);
    const vocabulary = kind === 'tokens' ? { classes: named(more as FieldFacts, 0) } : {};
    return { path, field: { name, kind, shape, dtype: dtypes[kind], ...vocabulary } };
  });
  const objectives = outputs.map((node, number): Objective<Field> => {
    const { path, shape } = end(node);
    const found = guess.objectives.find((objective) => objective.path === path);
    const objective = found && suits(shape, found.field) !== false ? found : guessedObjective(path, shape);
    const { name, kind } = objective.field;
    const hasClasses = objective.targetKind !== 'values';
    // A single value is the probability of the second of two classes.
    const count = shape.at(-1) === 1 && objective.targetKind === 'classes' ? 2 : shape.at(-1)!;
    const own = number === 0 ? weights.classes : undefined;
    return {
      ...objective,
      field: {
        ...{ name, kind, shape: targetShape(kind, shape), dtype: dtypes[kind] },
        ...(hasClasses && { classes: named(objective.field, count, own) }),
      },
    };
  });
  return { task: { feeds, objectives }, isWhole };
}

/** What an Input of this shape takes, where the data do not say it. */
function guessedInput(path: string, shape: Shape): FieldFacts {
  if (shape.length === 1) return { name: path, kind: 'numbers' };
  if (shape.length === 2) return { name: path, kind: 'sequence' };
  if (shape.length === 3 && (shape[2] === 1 || shape[2] === 3)) return { name: path, kind: 'image' };
  throw new Refusal(`${path} takes ${shape.join('×')}, and the drawing does not say what that is. Choose its data.`);
}

/** An Output gives classes, where the data do not say it. */
function guessedObjective(path: string, shape: Shape): Objective {
  const kind = shape.length === 1 ? 'class' : 'mask';
  const targetKind = 'classes';
  return { path, field: { name: path, kind }, targetKind, loss: usualLoss(targetKind, shape), weight: 1 };
}
