import { analyze } from '../../../compiler/analyze';
import { lower } from '../../../compiler/lower/lower';
import { resultNode } from '../../../compiler/lower/objective';
import type { Network } from '../../../compiler/network';
import type { DatasetReference } from '../../../data/reference';
import type { NetloomDocument, Recipe } from '../../../document/schema';
import { planAugmentation, type AugmentationPlan, type ImageShape } from '../../../learning/augmentation';
import { IncompleteDrawing } from '../../codeTarget';

/** What a training script is written from: a recipe, and what the drawing adds to it. */
export interface TrainingPlan {
  readonly recipe: Recipe;
  readonly dataset: DatasetReference;
  /** Values of the output: one a class. */
  readonly classes: number;
  /** Whether the model ends in a softmax, so that it gives probabilities and not scores. */
  readonly endsInSoftmax: boolean;
  readonly augmentation: AugmentationPlan | undefined;
}

/** Throws an `IncompleteDrawing` where the drawing cannot be trained by a script, with the reasons. */
export function planTraining(document: NetloomDocument): TrainingPlan {
  const { network, problems, missing } = analyze(document);
  const reasons = [...problems.filter(({ severity }) => severity === 'error'), ...missing].map(
    ({ message }) => message,
  );
  if (!network || reasons.length > 0) throw new IncompleteDrawing(reasons);
  const inputs = network.nodes.filter(({ block }) => block.boundary === 'input');
  const image = inputs[0]?.context.outputs[0] ?? [];
  const output = resultNode(network).context.outputs[0]!;
  if (inputs.length !== 1 || image.length !== 3 || output.length !== 1)
    throw new IncompleteDrawing([
      'A training script needs one Input of images (H×W×channels) and one Output with a value a class. Export the model alone.',
    ]);
  const { recipe } = document;
  return {
    ...{ recipe, dataset: recipe.dataset, classes: output[0]!, endsInSoftmax: endsInSoftmax(network) },
    augmentation: planAugmentation(recipe.augmentation, image as unknown as ImageShape),
  };
}

function endsInSoftmax(network: Network): boolean {
  const { builder, values } = lower(network, { layout: 'NHWC', packing: 'separate', batch: 1, mode: 'predict' });
  const result = values.get(resultNode(network).path)?.[0];
  return builder.nodes.some(({ op, outputs }) => op === 'softmax' && outputs[0]?.id === result?.id);
}
