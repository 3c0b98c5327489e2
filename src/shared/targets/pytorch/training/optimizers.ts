import type { OptimizerRecipe } from '../../../learning/optimizers';
import type { DecayedPart } from '../../python/training/weightDecay';
import { recipeForm } from '../../python/training/recipeForm';
import type { PythonValue } from '../../python/values';

/** An optimizer of PyTorch's. */
export interface PyTorchOptimizer {
  /** `torch.optim.SGD` */
  readonly type: string;
  readonly keyword: Readonly<Record<string, PythonValue>>;
  /** What its `weight_decay` acts on. */
  readonly decays: DecayedPart;
  /** How Netloom's formula differs, where it does. */
  readonly note?: string | undefined;
}

type Forms = {
  readonly [Kind in OptimizerRecipe['kind']]?: (
    settings: Extract<OptimizerRecipe, { kind: Kind }>,
    decays: DecayedPart | undefined,
  ) => PyTorchOptimizer;
};

const kerasNote = ({ formula }: { readonly formula: string }, what: string): string | undefined =>
  formula === 'keras' ? `Netloom ran it by Keras's formula, which adds eps ${what}.` : undefined;

const betas = (settings: { readonly beta1: number; readonly beta2: number; readonly epsilon: number }) => ({
  betas: [settings.beta1, settings.beta2],
  eps: settings.epsilon,
});

/** By the `kind` in recipes. */
export const pytorchOptimizers: Forms = {
  sgd: ({ momentum, nesterov }) => ({
    type: 'torch.optim.SGD',
    keyword: { ...(momentum > 0 && { momentum }), ...(momentum > 0 && nesterov && { nesterov }) },
    decays: 'gradient',
  }),
  adam: (settings, decays = 'gradient') => ({
    type: decays === 'weights' ? 'torch.optim.AdamW' : 'torch.optim.Adam',
    ...{ keyword: betas(settings), decays },
    note: kerasNote(settings, 'before the correction for the first steps'),
  }),
  adamW: (settings) => ({
    type: 'torch.optim.AdamW',
    ...{ keyword: betas(settings), decays: 'weights' },
    note: kerasNote(settings, 'before the correction for the first steps'),
  }),
  rmsProp: (settings) => ({
    type: 'torch.optim.RMSprop',
    keyword: {
      ...{ alpha: settings.rho, eps: settings.epsilon },
      ...(settings.momentum > 0 && { momentum: settings.momentum }),
      ...(settings.centered && { centered: true }),
    },
    decays: 'gradient',
    note: kerasNote(settings, 'below the root'),
  }),
  adagrad: (settings) => ({
    type: 'torch.optim.Adagrad',
    keyword: { initial_accumulator_value: settings.initial, eps: settings.epsilon },
    decays: 'gradient',
    note: kerasNote(settings, 'below the root'),
  }),
  adadelta: ({ rho, epsilon }) => ({
    type: 'torch.optim.Adadelta',
    keyword: { rho, eps: epsilon },
    decays: 'gradient',
  }),
};

/** @param decays what the recipe's weight decay acts on; nothing without one */
export function pytorchOptimizer(settings: OptimizerRecipe, decays: DecayedPart | undefined): PyTorchOptimizer {
  type Form = (settings: OptimizerRecipe, decays: DecayedPart | undefined) => PyTorchOptimizer;
  return recipeForm<OptimizerRecipe, Form>(pytorchOptimizers, settings, 'optimizer')(settings, decays);
}
