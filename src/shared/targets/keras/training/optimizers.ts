import type { ClippingRecipe } from '../../../document/schema';
import type { OptimizerRecipe } from '../../../learning/optimizers';
import type { TrainingPlan } from '../../python/training/plan';
import { recipeForm } from '../../python/training/recipeForm';
import { indented } from '../../python/training/script';
import { decayedPart } from '../../python/training/weightDecay';
import { formatArguments, type PythonValue } from '../../python/values';

/** An optimizer of Keras's. All of them decay weights directly. */
export interface KerasOptimizer {
  /** `keras.optimizers.SGD` */
  readonly type: string;
  readonly keyword: Readonly<Record<string, PythonValue>>;
  /** How Netloom's formula differs, where it does. */
  readonly note?: string | undefined;
  /** Its step where the learning rate changes, of `gradient`, `variable` and `learning_rate`, where Keras's own is another. */
  readonly step?: readonly string[] | undefined;
}

type Forms = {
  readonly [Kind in OptimizerRecipe['kind']]?: (settings: Extract<OptimizerRecipe, { kind: Kind }>) => KerasOptimizer;
};

const pytorchNote = ({ formula }: { readonly formula: string }, what: string): string | undefined =>
  formula === 'pytorch' ? `Netloom ran it by PyTorch's formula, which adds epsilon ${what}.` : undefined;

/** Keras takes 0 for no momentum only as 0.0. */
const momentumOf = ({ momentum }: { readonly momentum: number }): Record<string, number> =>
  momentum > 0 ? { momentum } : {};

const moments = (settings: { readonly beta1: number; readonly beta2: number; readonly epsilon: number }) => ({
  ...{ beta_1: settings.beta1, beta_2: settings.beta2, epsilon: settings.epsilon },
});

/** By the `kind` in recipes. */
export const kerasOptimizers: Forms = {
  sgd: (settings) => ({
    type: 'keras.optimizers.SGD',
    keyword: { ...momentumOf(settings), ...(settings.nesterov && { nesterov: true }) },
    step:
      settings.momentum === 0
        ? undefined
        : [
            '# Momentum of gradients alone: that of Keras holds past learning rates too.',
            'velocity = self.momentums[self._get_variable_index(variable)]',
            'self.assign(velocity, self.momentum * velocity + gradient)',
            `direction = ${settings.nesterov ? 'gradient + self.momentum * velocity' : 'velocity'}`,
            'self.assign_sub(variable, learning_rate * direction)',
          ],
  }),
  adam: (settings) => ({
    type: 'keras.optimizers.Adam',
    keyword: moments(settings),
    note: pytorchNote(settings, 'after the correction for the first steps'),
  }),
  adamW: (settings) => ({
    type: 'keras.optimizers.AdamW',
    keyword: { ...moments(settings), weight_decay: { code: '0.0' } },
    note: pytorchNote(settings, 'after the correction for the first steps'),
  }),
  rmsProp: (settings) => ({
    type: 'keras.optimizers.RMSprop',
    keyword: {
      ...{ rho: settings.rho, ...momentumOf(settings), epsilon: settings.epsilon },
      ...(settings.centered && { centered: true }),
    },
    note: pytorchNote(settings, 'to the root'),
  }),
  adagrad: (settings) => ({
    type: 'keras.optimizers.Adagrad',
    keyword: { initial_accumulator_value: settings.initial, epsilon: settings.epsilon },
    note: pytorchNote(settings, 'to the root'),
  }),
  adadelta: ({ rho, epsilon }) => ({ type: 'keras.optimizers.Adadelta', keyword: { rho, epsilon } }),
};

function formOf(settings: OptimizerRecipe): KerasOptimizer {
  type Form = (settings: OptimizerRecipe) => KerasOptimizer;
  return recipeForm<OptimizerRecipe, Form>(kerasOptimizers, settings, 'optimizer')(settings);
}

const clips: { readonly [Kind in ClippingRecipe['kind']]: string } = { norm: 'global_clipnorm', value: 'clipvalue' };

/** Whether the recipe's optimizer is a class of its own, because Keras's takes another step. */
function ownStep({ recipe }: TrainingPlan) {
  const { optimizer, schedule, warmup } = recipe;
  const isConstant = schedule.kind === 'constant' && warmup === undefined;
  const { step } = formOf(optimizer);
  const isPenalised = decayedPart(optimizer) === 'gradient';
  const own = isConstant ? undefined : step;
  return own || isPenalised ? { step: own, isPenalised } : undefined;
}

/** The class `RecipeOptimizer`, where Keras's own optimizer takes another step. */
export function recipeOptimizerLines(plan: TrainingPlan): string[] {
  const own = ownStep(plan);
  if (!own) return [];
  return [
    `class RecipeOptimizer(${formOf(plan.recipe.optimizer).type}):`,
    ...indented([
      '"""Takes the step of the recipe."""',
      '',
      'def update_step(self, gradient, variable, learning_rate):',
      ...indented([
        ...(own.isPenalised
          ? [
              "# Weight decay joins the gradient, an L2 penalty: Keras's own shrinks weights directly.",
              `if variable.name.split(":")[0].endswith(${decayedNames}):`,
              '    gradient = gradient + WEIGHT_DECAY * variable',
            ]
          : []),
        ...(own.step ?? ['super().update_step(gradient, variable, learning_rate)']),
      ]),
    ]),
  ];
}

/** How the names of weights end that decay; in an optimizer TensorFlow adds `:0`. */
const decayedNames = '("kernel", "embeddings")';

/** `make_optimizer(model)`, whose weight decay acts on kernels only. */
export function optimizerLines(plan: TrainingPlan): string[] {
  const { recipe } = plan;
  const { optimizer, clipping, averaging, accumulation } = recipe;
  const decayed = decayedPart(optimizer);
  const { type, keyword, note } = formOf(optimizer);
  const momentum = accumulation === undefined ? 'AVERAGING' : 'AVERAGING ** (1 / ACCUMULATION)';
  const given = formatArguments([], {
    learning_rate: { code: 'LEARNING_RATE' },
    ...keyword,
    ...(decayed === 'weights' && { weight_decay: { code: 'WEIGHT_DECAY' } }),
    ...(clipping && { [clips[clipping.kind]]: clipping.limit }),
    ...(averaging && { use_ema: true, ema_momentum: { code: momentum } }),
    ...(accumulation !== undefined && { gradient_accumulation_steps: { code: 'ACCUMULATION' } }),
  });
  return [
    'def make_optimizer(model: keras.Model) -> keras.optimizers.Optimizer:',
    ...indented([
      ...(note === undefined ? [] : [`# ${note}`]),
      ...(averaging ? ['# Netloom lets the decay of the average rise from 0; here it is constant.'] : []),
      ...(averaging && accumulation !== undefined ? ['# Keras averages after every batch, not after every step.'] : []),
      `optimizer = ${ownStep(plan) ? 'RecipeOptimizer' : type}(${given})`,
      ...(decayed === 'weights'
        ? [
            `decayed = ${decayedNames}`,
            'others = [each for each in model.trainable_variables if not each.name.endswith(decayed)]',
            'optimizer.exclude_from_weight_decay(var_list=others)',
          ]
        : []),
      'return optimizer',
    ]),
  ];
}
