import type { z } from 'zod';
import { unionOf } from '../../data/unionOf';
import { binaryCrossEntropy } from './binaryCrossEntropy';
import { weightedClasses, type ClassWeights } from './classWeightSettings';
import { crossEntropy } from './crossEntropy';
import type { LossDefinition, LossOutput } from './definition';
import { dice } from './dice';
import { focal } from './focal';
import { hinge } from './hinge';
import { huber } from './huber';
import { klDivergence } from './klDivergence';
import { meanAbsoluteError } from './meanAbsoluteError';
import { meanSquaredError } from './meanSquaredError';

/** Every loss, by its `kind` in recipes. */
export const losses = {
  crossEntropy,
  binaryCrossEntropy,
  focal,
  meanSquaredError,
  meanAbsoluteError,
  huber,
  dice,
  klDivergence,
  hinge,
} as const;

export type LossKind = keyof typeof losses;

type Loss = (typeof losses)[LossKind];

/** A recipe's `loss`. */
export const lossSchema = unionOf<Loss['schema']>(losses);

export type LossRecipe = z.infer<typeof lossSchema>;

/** The loss of a recipe; its settings are the recipe itself. */
export function lossDefinition({ kind }: LossRecipe): LossDefinition<string, LossRecipe> {
  return losses[kind] as unknown as LossDefinition<string, LossRecipe>;
}

/** The loss that a split is tested with: targets are smoothed in training only. */
export function testedLoss(recipe: LossRecipe): LossRecipe {
  return 'labelSmoothing' in recipe ? { ...recipe, labelSmoothing: 0 } : recipe;
}

/** Why a loss can't be used on an output, and what to do; nothing where it can. */
export function lossProblem(recipe: LossRecipe, output: LossOutput): string | undefined {
  const { label, targets, problem } = lossDefinition(recipe);
  if (targets.includes(output.targetKind)) return problem?.(output, recipe);
  const others = lossesFor(output).map((other) => lossDefinition(other).label);
  return `${label} is for ${targets.join(' or ')}; these targets are ${output.targetKind}. Choose ${others.join(' or ')}.`;
}

/** Why the classes of an output can't be weighted so, and what to do; nothing where they can. */
export function classWeightsProblem(
  recipe: LossRecipe,
  classWeights: ClassWeights,
  { channels, targetKind }: LossOutput,
): string | undefined {
  const { label, weighted } = lossDefinition(recipe);
  if (!weighted) {
    const others = Object.values<Pick<LossDefinition, 'label' | 'weighted'>>(losses).filter((other) => other.weighted);
    return `${label} does not weigh classes. Turn class weights off, or choose ${others.map((other) => other.label).join(' or ')}.`;
  }
  const classes = weightedClasses(channels, targetKind);
  const given = classWeights.kind === 'byClass' ? classWeights.weights.length : 0;
  return given > classes
    ? `Expected class weights for ${classes} classes, found ${given}. Remove the last ${given - classes}, or choose balanced.`
    : undefined;
}
/** Why an output can't be trained with a loss and weights of classes, and what to do; nothing where it can. */
export function objectiveProblem(
  { loss, classWeights }: { readonly loss: LossRecipe; readonly classWeights?: ClassWeights },
  output: LossOutput,
): string | undefined {
  return lossProblem(loss, output) ?? (classWeights && classWeightsProblem(loss, classWeights, output));
}

/** The losses that can be used on an output, with their usual settings. */
export function lossesFor(output: LossOutput): LossRecipe[] {
  return withUsualSettings.filter((recipe) => {
    const { targets, problem } = lossDefinition(recipe);
    return targets.includes(output.targetKind) && problem?.(output, recipe) === undefined;
  });
}

/**
 * Why the activation that an output ends with does not suit a loss, and what to do; nothing where it does.
 * @param ending its name, or `none`
 */
export function activationProblem(recipe: LossRecipe, output: LossOutput, ending: string): string | undefined {
  const { label, activation } = lossDefinition(recipe);
  if (ending === 'softmax' && output.channels === 1)
    return 'Softmax of a single value is always 1, so nothing is learned. End in a sigmoid, or in no activation.';
  if (ending === 'softmax' && output.targetKind === 'values' && !activation)
    return 'Softmax gives probabilities, which add up to 1, and the targets are numbers. End in no activation.';
  const own = activation?.(output);
  if (!own || ending === own || ending === 'none') return undefined;
  return `${label} applies ${own} itself, on top of the ${ending} that the output ends with. End in ${own}, or in no activation.`;
}

const withUsualSettings = Object.keys(losses).map((kind) => lossSchema.parse({ kind }));
