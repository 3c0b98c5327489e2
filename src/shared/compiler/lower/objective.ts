import { losses, type LossKind } from '../../learning/losses';
import { targetType, type LossDefinition, type TargetKind } from '../../learning/losses/definition';
import { meanPerExample } from '../../learning/losses/perExample';
import type { LoweredNetwork } from './lower';
import type { Network, NetworkNode } from '../network';
import { toCanonical } from './order';
import type { Value } from '../../program/program';

export interface Objective {
  /** [batch] */
  readonly losses: Value;
  /** [batch], 1 where the class is right (the share of pixels that are); nothing for targets that are no classes. */
  readonly correct?: Value;
  readonly predictions: Value;
}

/** The network's only output, which the loss is computed on. */
export function resultNode({ nodes }: Network): NetworkNode {
  const read = new Set(nodes.flatMap(({ sources }) => sources.map(({ path }) => path)));
  const marked = nodes.filter(({ block }) => block.boundary === 'output');
  const results = marked.length > 0 ? marked : nodes.filter(({ path }) => !read.has(path));
  const [result] = results;
  if (!result || results.length > 1)
    throw new Error(
      `Training needs exactly one output; the drawing has ${results.length}` +
        `${results.length > 1 ? ` (${results.map(({ path }) => path).join(', ')})` : ''}. Keep a single Output block.`,
    );
  return result;
}

/**
 * Adds loss, accuracy and predictions to a lowered network.
 * @param smoothing the share of a class target that is spread evenly over all classes
 */
export function addObjective(
  lowered: LoweredNetwork,
  lossKind: LossKind,
  targetKind: TargetKind,
  smoothing = 0,
): Objective {
  const { builder, network } = lowered;
  const loss: LossDefinition = losses[lossKind];
  if (!loss.targets.includes(targetKind))
    throw new Error(
      `${loss.label} needs class labels; this dataset's targets are not classes. Choose mean squared error.`,
    );
  if (smoothing > 0 && targetKind !== 'classes')
    throw new Error("Label smoothing needs class labels; this dataset's targets are not classes. Leave it empty.");
  const node = resultNode(network);
  const output = lowered.canonical(node.path);
  const scores = scoresBelow(lowered, node) ?? output;
  const batch = output.shape[0]!;
  const type = targetType(output.shape.slice(1), targetKind);
  const target = lowered.examples.targets({ shape: [batch, ...type.shape], dtype: type.dtype });
  const context = { builder, output, scores, target, targetKind, smoothing };
  return {
    losses: loss.lower(context),
    ...(targetKind === 'classes' ? { correct: correctness(context) } : {}),
    predictions: loss.prediction(context),
  };
}

/** The input of a final softmax, channels last. */
function scoresBelow({ builder, values }: LoweredNetwork, { path, context }: NetworkNode): Value | undefined {
  const id = values.get(path)?.[0]?.id;
  const last = builder.nodes.find(({ op, outputs }) => op === 'softmax' && outputs[0]?.id === id);
  return last && toCanonical(builder, last.inputs[0]!, context.outputs[0]!.axes);
}

function correctness({
  builder,
  scores,
  target,
}: {
  builder: LoweredNetwork['builder'];
  scores: Value;
  target: Value;
}) {
  const first = builder.one('argMax', [scores], { axis: scores.shape.length - 1 });
  const right = builder.one('cast', [builder.one('equal', [first, target])], { dtype: 'float32' });
  return meanPerExample(builder, right, scores.shape[0]!);
}
