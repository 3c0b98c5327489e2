import { analyze } from '../../../compiler/analyze';
import { endingOf } from '../../../compiler/endingOf';
import { resultNodes } from '../../../compiler/resultNodes';
import { measuredKinds, taskOf } from '../../../compiler/task/ofDocument';
import { withMeasuredWatches } from '../../../compiler/task/watched';
import type { DatasetReference } from '../../../data/reference';
import type { NetloomDocument, Recipe } from '../../../document/schema';
import { classWeightsProblem, type LossRecipe } from '../../../learning/losses';
import type { ClassWeights } from '../../../learning/losses/classWeightSettings';
import { planAugmentation, type AugmentationPlan, type ImageShape } from '../../../learning/augmentation';
import { IncompleteDrawing } from '../../codeTarget';
import { unsupportedParts } from './unsupported';

/** What a training script is written from: a recipe, and what the drawing adds to it. */
export interface TrainingPlan {
  readonly recipe: Recipe;
  readonly loss: LossRecipe;
  /** Where labels are smoothed. */
  readonly labelSmoothing: number | undefined;
  readonly classWeights: ClassWeights | undefined;
  readonly dataset: DatasetReference;
  /** Values of the output: one a class. */
  readonly classes: number;
  /** Whether the model ends in a softmax, so that it gives probabilities and not scores. */
  readonly endsInSoftmax: boolean;
  readonly augmentation: AugmentationPlan | undefined;
}

/** Throws an `IncompleteDrawing` where the drawing cannot be trained by a script, with the reasons. */
export function planTraining(drawing: NetloomDocument): TrainingPlan {
  const analysis = analyze(drawing);
  const document = { ...drawing, recipe: withMeasuredWatches(drawing.recipe, measuredKinds(drawing, analysis)) };
  const { network, problems, missing } = analysis;
  const reasons = [...problems.filter(({ severity }) => severity === 'error'), ...missing].map(
    ({ message }) => message,
  );
  if (!network || reasons.length > 0) throw new IncompleteDrawing(reasons);
  const inputs = network.nodes.filter(({ block }) => block.boundary === 'input');
  const image = inputs[0]?.context.outputs[0];
  const outputs = resultNodes(network);
  const [units, ...others] = outputs[0]?.context.outputs[0]?.shape ?? [];
  const { feeds, objectives } = taskOf(document, analysis);
  const unsupported = unsupportedParts(inputs, outputs, objectives, document.recipe);
  const [objective] = objectives;
  if (unsupported.length > 0) throw new IncompleteDrawing(unsupported);
  if (others.length > 0 || !image || !objective || units === undefined)
    throw new IncompleteDrawing([
      'A training script needs one Input of images (H×W×channels) and one Output with a value a class. Export the model alone.',
    ]);
  const { recipe } = document;
  if (recipe.derived?.some(({ name }) => feeds.some(({ field }) => field.name === name)))
    throw new IncompleteDrawing([
      'A training script does not make derived images. Give the Input an image of the data, or export the model alone.',
    ]);
  const { loss, classWeights } = objective;
  const problem =
    classWeights && classWeightsProblem(loss, classWeights, { targetKind: objective.targetKind, channels: units });
  if (problem !== undefined) throw new IncompleteDrawing([problem]);
  return {
    ...{ recipe, loss, classWeights, dataset: recipe.dataset, classes: units },
    endsInSoftmax: endingOf(network, outputs[0]!.path) === 'softmax',
    labelSmoothing: 'labelSmoothing' in loss && loss.labelSmoothing > 0 ? loss.labelSmoothing : undefined,
    augmentation: planAugmentation(recipe.augmentation, image.shape as unknown as ImageShape),
  };
}
