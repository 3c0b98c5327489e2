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
  const others = Object.values<{ readonly label: string } & Pick<LossDefinition, 'targets'>>(losses)
    .filter((other) => other.targets.includes(output.targetKind))
    .map((other) => other.label);
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
