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
import { either, say, type Name, type Saying } from '../../messages/saying';

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

/** What a loss is called in a message. */
export function lossName({ kind }: { readonly kind: LossKind }): Name {
  return { of: 'loss', key: kind, english: losses[kind].label };
}

/** The loss that a split is tested with: targets are smoothed in training only. */
export function testedLoss(recipe: LossRecipe): LossRecipe {
  return 'labelSmoothing' in recipe ? { ...recipe, labelSmoothing: 0 } : recipe;
}

/** Why a loss can't be used on an output, and what to do; nothing where it can. */
export function lossProblem(recipe: LossRecipe, output: LossOutput): Saying | undefined {
  const { targets, problem } = lossDefinition(recipe);
  if (targets.includes(output.targetKind)) return problem?.(output, recipe);
  const supported = either(targets.map((kind) => say('parts', kind)));
  const others = either(lossesFor(output).map(lossName));
  return say('training', 'lossTargets', lossName(recipe), supported, say('parts', output.targetKind), others);
}

/** Why the classes of an output can't be weighted so, and what to do; nothing where they can. */
export function classWeightsProblem(
  recipe: LossRecipe,
  classWeights: ClassWeights,
  { channels, targetKind }: LossOutput,
): Saying | undefined {
  if (!lossDefinition(recipe).weighted) {
    const others = withUsualSettings.filter((other) => lossDefinition(other).weighted);
    return say('training', 'notWeighted', lossName(recipe), either(others.map(lossName)));
  }
  const classes = weightedClasses(channels, targetKind);
  const given = classWeights.kind === 'byClass' ? classWeights.weights.length : 0;
  return given > classes ? say('training', 'tooManyWeights', classes, given, given - classes) : undefined;
}
/** Why an output can't be trained with a loss and weights of classes, and what to do; nothing where it can. */
export function objectiveProblem(
  { loss, classWeights }: { readonly loss: LossRecipe; readonly classWeights?: ClassWeights },
  output: LossOutput,
): Saying | undefined {
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
export function activationProblem(recipe: LossRecipe, output: LossOutput, ending: string): Saying | undefined {
  const { activation } = lossDefinition(recipe);
  if (ending === 'softmax' && output.channels === 1) return say('training', 'softmaxOfOne', ending);
  if (ending === 'softmax' && output.targetKind === 'values' && !activation)
    return say('training', 'softmaxOfNumbers', ending);
  const own = activation?.(output);
  if (!own || ending === own || ending === 'none') return undefined;
  return say('training', 'activatedTwice', ending, lossName(recipe), own);
}

const withUsualSettings = Object.keys(losses).map((kind) => lossSchema.parse({ kind }));
