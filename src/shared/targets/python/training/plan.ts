import { analyze } from '../../../compiler/analyze';
import { resultNodes } from '../../../compiler/resultNodes';
import { measuredKinds, taskOf } from '../../../compiler/task/ofDocument';
import { withMeasuredWatches } from '../../../compiler/task/watched';
import type { FieldFacts } from '../../../data/field';
import { isOfFormat } from '../../../data/facts';
import type { DatasetReference } from '../../../data/reference';
import type { NetloomDocument, Recipe } from '../../../document/schema';
import { planAugmentation, type AugmentationPlan, type ImageShape } from '../../../learning/augmentation';
import { movesAlong } from '../../../learning/augmentation/movesAlong';
import type { ExampleType } from '../../../tensor/exampleType';
import { IncompleteDrawing } from '../../codeTarget';
import { refusal } from '../../refusal';
import { derivedColumns, type DerivedColumn } from './derivedColumns';
import { scriptObjective, type ScriptObjective } from './objective';
import { scriptTurns, type ScriptTurn } from './turns';
import { unsupportedParts } from './unsupported';

/** What an Input of the model gets. */
export interface ScriptInput {
  /** Of the Input. */
  readonly path: string;
  readonly field: FieldFacts;
  readonly type: ExampleType;
}

/** What a training script is written from: a recipe, and what the drawing adds to it. */
export interface TrainingPlan {
  readonly recipe: Recipe;
  readonly dataset: DatasetReference;
  /** In the order in which the model takes them. */
  readonly inputs: readonly ScriptInput[];
  /** In the order in which the model gives them. */
  readonly objectives: readonly ScriptObjective[];
  /** The turns of a step; nothing where one turn moves all weights. */
  readonly turns: readonly ScriptTurn[] | undefined;
  /** Images that are made of others. */
  readonly derived: readonly DerivedColumn[];
  /** Fields that the data give, of all that `inputs` and `objectives` use. */
  readonly fields: readonly string[];
  /**
   * What epochs are looked at by: examples set `apart` from training, or those that the data's files have, `given` that there
   * are some; else the test examples.
   */
  readonly validation: 'apart' | 'given' | undefined;
  /** Whether images are fed, which are standardised. */
  readonly isStandardised: boolean;
  readonly augmentation: AugmentationPlan | undefined;
  /** Fields whose pixels augmentation moves together; none where it moves the only image alone. */
  readonly moved: readonly FieldFacts[];
}

/** Throws an `IncompleteDrawing` where the drawing cannot be trained by a script, with the reasons. */
export function planTraining(drawing: NetloomDocument): TrainingPlan {
  const analysis = analyze(drawing);
  const document = { ...drawing, recipe: withMeasuredWatches(drawing.recipe, measuredKinds(drawing, analysis)) };
  const { network, problems, missing } = analysis;
  const reasons = [...problems.filter(({ severity }) => severity === 'error'), ...missing].map(({ said }) => said);
  if (!network || reasons.length > 0) throw new IncompleteDrawing(reasons);
  const { recipe } = document;
  const task = taskOf(document, analysis);
  const inputs = network.nodes
    .filter(({ block }) => block.boundary === 'input')
    .flatMap(({ path, context }): ScriptInput[] => {
      const feed = task.feeds.find((each) => each.path === path);
      return feed ? [{ path, field: feed.field, type: context.outputs[0]! }] : [];
    });
  const objectives = resultNodes(network).flatMap((node): ScriptObjective[] => {
    const objective = task.objectives.find((each) => each.path === node.path);
    return objective ? [scriptObjective(objective, node, network)] : [];
  });
  if (inputs.length === 0 || objectives.length === 0) throw new IncompleteDrawing([refusal('noData')]);
  const image = inputs.find(({ field }) => field.kind === 'image');
  const augmentation = image && planAugmentation(recipe.augmentation, image.type.shape as unknown as ImageShape);
  const moved = movedFields(inputs, objectives, augmentation);
  const unsupported = unsupportedParts({ inputs, objectives, moved, augmentation });
  if (unsupported.length > 0) throw new IncompleteDrawing(unsupported);
  const compared = objectives.filter(({ computed }) => !computed);
  const used = new Set([...inputs, ...compared].map(({ field }) => field.name));
  const derived = derivedColumns(recipe, used);
  const made = new Set(derived.map(({ name }) => name));
  const fields = [...new Set([...used, ...derived.map(({ from }) => from)])].filter((name) => !made.has(name));
  return {
    ...{ recipe, dataset: recipe.dataset, inputs, objectives, derived, fields, augmentation, moved },
    turns: scriptTurns(network, objectives, recipe),
    validation: recipe.validation ? 'apart' : isOfFormat(recipe.dataset) ? 'given' : undefined,
    isStandardised: image !== undefined,
  };
}

/** Images that are fed and what has pixels to be compared with, where augmentation moves more than one image. */
function movedFields(
  inputs: readonly ScriptInput[],
  objectives: readonly ScriptObjective[],
  augmentation: AugmentationPlan | undefined,
): FieldFacts[] {
  if (!augmentation?.geometric.length) return [];
  const images = inputs.filter(({ field }) => field.kind === 'image');
  const targets = objectives.filter(({ field }) => movesAlong(field));
  if (images.length + targets.length < 2) return [];
  const fields = [...images, ...targets].map(({ field }) => field);
  return [...new Map(fields.map((field) => [field.name, field])).values()];
}
