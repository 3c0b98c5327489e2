import type { LossKind, LossRecipe } from '../../../learning/losses';
import { snakeCase } from '../../python/identifiers';
import type { ScriptObjective } from '../../python/training/objective';
import { recipeForm } from '../../python/training/recipeForm';
import { formatArguments, formatNumber, quote, type PythonValue } from '../../python/values';

/** What a form is written for. */
interface LossContext<Settings> {
  readonly objective: ScriptObjective;
  readonly settings: Settings;
  /** Whether one of several classes is the target. */
  readonly isOfMany: boolean;
  /** `from_logits`, where the model gives scores. */
  readonly scores: Readonly<Record<string, PythonValue>>;
}

/** A loss of Keras's, or a function of our own. */
interface KerasForm {
  /** Arguments of the loss; with label smoothing, and as the test has it, without. */
  readonly type: string;
  readonly arguments?: Readonly<Record<string, PythonValue>>;
  /** Whether it takes class numbers as they are; else a vector with a single 1. */
  readonly isSparse?: boolean;
  /** Lines of the function `type` of `truth` and `outputs`, where Keras has none. */
  readonly lines?: readonly string[];
  /** Whether it leaves out an ignored class itself. */
  readonly takesIgnored?: boolean;
  /** The metric that stands for the loss on the test set, where labels are smoothed in training. */
  readonly tested?: string;
}

type LossForms = {
  readonly [Kind in LossKind]: (context: LossContext<Extract<LossRecipe, { kind: Kind }>>) => KerasForm;
};

const ops = 'keras.ops';

/** By the `kind` in recipes. */
export const kerasLosses: LossForms = {
  crossEntropy: ({ objective: { labelSmoothing, ignoreIndex }, scores }) =>
    labelSmoothing === undefined
      ? {
          type: 'keras.losses.SparseCategoricalCrossentropy',
          arguments: { ...scores, ...(ignoreIndex !== undefined && { ignore_class: ignoreIndex }) },
          ...{ isSparse: true, takesIgnored: true },
        }
      : {
          type: 'keras.losses.CategoricalCrossentropy',
          arguments: { ...scores, label_smoothing: labelSmoothing },
          tested: `keras.metrics.CategoricalCrossentropy(${formatArguments([], { ...scores, name: 'unsmoothed' })})`,
        },
  binaryCrossEntropy: ({ objective: { labelSmoothing, targetKind, classWeights }, scores }) => {
    const given = { ...scores, ...(labelSmoothing !== undefined && { label_smoothing: labelSmoothing }) };
    const tested = labelSmoothing !== undefined && {
      tested: `keras.metrics.BinaryCrossentropy(${formatArguments([], { ...scores, name: 'unsmoothed' })})`,
    };
    if (!classWeights || targetKind !== 'labels')
      return { type: 'keras.losses.BinaryCrossentropy', arguments: given, ...tested };
    const apart = [{ code: 'truth[..., None]' }, { code: 'outputs[..., None]' }];
    return {
      ...{ type: 'binary_cross_entropy', ...tested },
      lines: [
        '# An axis of 1 behind the labels keeps their losses apart, so that each has its weight.',
        `return keras.losses.binary_crossentropy(${formatArguments(apart, given)})`,
      ],
    };
  },
  focal: ({ objective: { targetKind, classWeights }, settings: { alpha, gamma }, isOfMany, scores }) => {
    if (isOfMany) return { type: 'keras.losses.CategoricalFocalCrossentropy', arguments: { alpha, gamma, ...scores } };
    const given = { apply_class_balancing: true, alpha, gamma, ...scores };
    if (!classWeights || targetKind !== 'labels')
      return { type: 'keras.losses.BinaryFocalCrossentropy', arguments: given };
    return {
      type: 'focal',
      lines: [
        '# An axis of 1 behind the labels keeps their losses apart, so that each has its weight.',
        `return keras.losses.binary_focal_crossentropy(${formatArguments([{ code: 'truth[..., None]' }, { code: 'outputs[..., None]' }], given)})`,
      ],
    };
  },
  meanSquaredError: ({ objective: { labelSmoothing, channels } }) => {
    if (labelSmoothing === undefined) return { type: 'keras.losses.MeanSquaredError' };
    const spread = formatNumber(labelSmoothing);
    return {
      type: 'mean_squared_error',
      lines: [
        `smooth = truth * (1 - ${spread}) + ${spread} / ${Math.max(2, channels)}`,
        'return keras.losses.mean_squared_error(smooth, outputs)',
      ],
      tested: 'keras.metrics.MeanSquaredError(name="unsmoothed")',
    };
  },
  meanAbsoluteError: () => ({ type: 'keras.losses.MeanAbsoluteError' }),
  huber: ({ settings: { delta } }) => ({ type: 'keras.losses.Huber', arguments: { delta } }),
  dice: ({ objective: { givesProbabilities, channels, type, ignoreIndex }, settings, isOfMany }) => {
    const smooth = formatNumber(settings.smooth);
    const positions = type.shape.slice(0, -1).reduce((product, extent) => product * extent, 1);
    const activation = isOfMany ? `${ops}.softmax(outputs)` : `${ops}.sigmoid(outputs)`;
    const isIgnoring = ignoreIndex !== undefined;
    return {
      type: 'dice',
      takesIgnored: true,
      lines: [
        ...(isIgnoring ? countedLines(ignoreIndex, channels, false) : []),
        '# Areas of each class in each example.',
        ...(givesProbabilities ? [] : [`outputs = ${activation}`]),
        `chances = ${ops}.reshape(outputs, (-1, ${positions}, ${channels}))`,
        `truth = ${ops}.reshape(${ops}.cast(truth, chances.dtype), (-1, ${positions}, ${channels}))`,
        ...(isIgnoring
          ? [
              `counted = ${ops}.reshape(counted, (-1, ${positions}, 1))`,
              'chances, truth = chances * counted, truth * counted',
            ]
          : []),
        `overlap = 2 * ${ops}.sum(chances * truth, 1) + ${smooth}`,
        `whole = ${ops}.sum(chances, 1) + ${ops}.sum(truth, 1) + ${smooth}`,
        `return 1 - ${ops}.mean(overlap / whole, 1)`,
      ],
    };
  },
  klDivergence: ({ objective: { givesProbabilities } }) =>
    givesProbabilities
      ? { type: 'keras.losses.KLDivergence' }
      : { type: 'kl_divergence', lines: [`return keras.losses.kl_divergence(truth, ${ops}.softmax(outputs))`] },
  hinge: ({ isOfMany }) => ({ type: isOfMany ? 'keras.losses.CategoricalHinge' : 'keras.losses.Hinge' }),
};

/** A loss as a script writes it. */
export interface KerasLoss {
  /** What `compile` takes: `keras.losses.MeanSquaredError()`, or a function's name. */
  readonly training: string;
  /** The function, where Keras has none. */
  readonly lines: readonly string[];
  readonly tested: string | undefined;
  /** What Keras compares with the output, of `examples`. */
  readonly targets: string;
  /** Whether classes are numbers there. */
  readonly isSparse: boolean;
}

export function kerasLoss(objective: ScriptObjective): KerasLoss {
  const { ignoreIndex, labelSmoothing } = objective;
  if (ignoreIndex === undefined || labelSmoothing === undefined) return written(objective, 'counted');
  // Both take class numbers, so that they compare the same targets.
  const [smoothed, plain] = [
    written(objective, 'smoothed'),
    written({ ...objective, labelSmoothing: undefined }, 'counted'),
  ];
  return {
    ...smoothed,
    lines: [...smoothed.lines, ...(plain.lines.length > 0 ? ['', '', ...plain.lines] : [])],
    tested: `keras.metrics.MeanMetricWrapper(${formatArguments([{ code: plain.training }], { name: 'unsmoothed' })})`,
  };
}

/** @param prefix of the name of a function that leaves out an ignored class */
function written(objective: ScriptObjective, prefix: string): KerasLoss {
  const { loss, targetKind, channels, field, activation, givesProbabilities, ignoreIndex } = objective;
  const isOfMany = targetKind === 'classes' && channels > 1;
  const scores: Record<string, PythonValue> =
    activation !== undefined && !givesProbabilities ? { from_logits: true } : {};
  const form = recipeForm<{ kind: LossKind }, (context: LossContext<LossRecipe>) => KerasForm>(
    kerasLosses,
    loss,
    'loss',
  )({ objective, settings: loss, isOfMany, scores });
  const { type, lines = [], tested, isSparse = false } = form;
  const values = `examples[${quote(field.name)}]`;
  if (ignoreIndex !== undefined && !(form.takesIgnored && isSparse))
    return {
      ...{ training: `${prefix}_${snakeCase(loss.kind)}`, tested, isSparse: channels > 1 },
      lines: countedLoss(`${prefix}_${snakeCase(loss.kind)}`, objective, form, ignoreIndex),
      targets: targetsOf(objective, values, channels > 1),
    };
  return {
    training: lines.length > 0 ? type : `${type}(${formatArguments([], form.arguments ?? {})})`,
    lines: lines.length > 0 ? [`def ${snakeCase(type)}(truth, outputs):`, ...lines.map((line) => `    ${line}`)] : [],
    tested,
    targets: targetsOf(objective, values, isSparse),
    isSparse,
  };
}

/** Targets as a loss takes them. */
function targetsOf({ targetKind, channels, field }: ScriptObjective, values: string, isSparse: boolean): string {
  if (targetKind !== 'classes') return `${values}.astype("float32")${field.kind === 'image' ? ' / 255' : ''}`;
  if (channels === 1) return `${values}[..., None].astype("float32")`;
  return isSparse ? values : `keras.utils.to_categorical(${values}, ${channels})`;
}

/**
 * Lines that make `counted`, 1 at each position that does, and `truth` in the form that a loss takes.
 * @param isSparse whether it takes class numbers
 */
function countedLines(ignoreIndex: number, channels: number, isSparse: boolean): string[] {
  const numbers = `${ops}.where(truth == ${ignoreIndex}, 0, truth)`;
  return [
    `counted = ${ops}.cast(truth != ${ignoreIndex}, outputs.dtype)`,
    isSparse || channels === 1
      ? `truth = ${numbers}`
      : `truth = ${ops}.one_hot(${ops}.cast(${numbers}, "int32"), ${channels})`,
  ];
}

/** A loss that leaves out an ignored class, which Keras's own takes for one like any other. */
function countedLoss(name: string, { channels }: ScriptObjective, form: KerasForm, ignoreIndex: number): string[] {
  const { type, lines, isSparse = false, takesIgnored } = form;
  const doc = `"""Neither class ${ignoreIndex} nor what is answered there counts."""`;
  const body = takesIgnored
    ? [doc, ...lines!]
    : [
        doc,
        ...countedLines(ignoreIndex, channels, isSparse),
        ...(lines
          ? [...lines.slice(0, -1), lines.at(-1)!.replace('return', 'losses =')]
          : [`losses = ${type}(${formatArguments([], { ...form.arguments, reduction: null })})(truth, outputs)`]),
        ...(channels === 1 ? [`counted = ${ops}.squeeze(counted, -1)`] : []),
        '# The mean of these is that over the positions that count.',
        `return losses * counted * (${ops}.cast(${ops}.size(counted), counted.dtype) / ${ops}.maximum(${ops}.sum(counted), 1))`,
      ];
  return [`def ${name}(truth, outputs):`, ...body.map((line) => `    ${line}`)];
}
