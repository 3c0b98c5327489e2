import type { MetricKind } from '../../../learning/metrics';
import { isClass } from '../../../learning/metrics/support/outputs';
import { measuredArguments } from '../../python/training/measure';
import { measuresLines, measuresOf } from '../../python/training/measures';
import type { ScriptObjective } from '../../python/training/objective';
import type { TrainingPlan } from '../../python/training/plan';
import { indented } from '../../python/training/script';
import { kerasLoss } from './losses';

/** Metrics of Keras's that equal Netloom's. */
const native: { readonly [Kind in MetricKind]?: (objective: ScriptObjective) => string | undefined } = {
  accuracy: ({ measured }) => (isClass(measured) ? '"accuracy"' : undefined),
  top5: (objective) =>
    kerasLoss(objective).isSparse ? 'keras.metrics.SparseTopKCategoricalAccuracy(5, name="top5")' : undefined,
  mae: () => 'keras.metrics.MeanAbsoluteError(name="mae")',
  rmse: () => 'keras.metrics.RootMeanSquaredError(name="rmse")',
};

/** Metrics of an Output that Keras measures. */
export function nativeMetrics(objective: ScriptObjective): { readonly kind: MetricKind; readonly code: string }[] {
  // Keras's count whatever is in the targets.
  if (objective.ignoreIndex !== undefined) return [];
  return objective.measures.flatMap((kind) => {
    const code = native[kind]?.(objective);
    return code === undefined ? [] : [{ kind, code }];
  });
}

/** Whether a callback measures what Keras's own metrics don't: several Outputs are measured there alone. */
export function isMeasuredByUs(plan: TrainingPlan): boolean {
  const { objectives } = plan;
  if (objectives.length > 1) return measuresOf(plan).length > 0;
  return nativeMetrics(objectives[0]!).length < objectives[0]!.measures.length;
}

/** The functions of metrics and the callback that measures them, where Keras's own are not enough. */
export function measureCallbackLines(plan: TrainingPlan): string[][] {
  if (!isMeasuredByUs(plan)) return [];
  const { objectives } = plan;
  const isSingle = objectives.length === 1;
  const given = measuredArguments(plan);
  const predicted = 'model.predict(inputs, batch_size=256, verbose=0)';
  const changes = objectives.map((objective, index) =>
    predictionOf(objective, isSingle ? 'predictions' : `predictions[${index}]`),
  );
  return [
    ...measuresLines(plan),
    [
      'def measured(model: keras.Model, inputs, examples: dict[str, np.ndarray]) -> dict[str, float]:',
      ...indented([
        '"""What the model measures over all examples."""',
        `predictions = ${predicted}`,
        ...(isSingle
          ? changes[0] === 'predictions'
            ? []
            : [`predictions = ${changes[0]!}`]
          : ['predictions = [', ...changes.map((change) => `    ${change},`), ']']),
        'return measures_of(predictions, examples)',
      ]),
    ],
    [
      'class Measures(keras.callbacks.Callback):',
      ...indented([
        '"""Measures examples after each epoch, for the callbacks after it."""',
        '',
        `def __init__(self, examples: dict[str, np.ndarray]${given}):`,
        '    super().__init__()',
        '    self.examples = examples',
        `    self.inputs = inputs_of(examples${given})`,
        '',
        'def on_epoch_end(self, epoch, logs=None):',
        '    for name, value in measured(self.model, self.inputs, self.examples).items():',
        '        logs[f"val_{name}"] = value',
      ]),
    ],
  ];
}

/** `evaluate(model, examples)`: the loss and the metrics. */
export function evaluateLines(plan: TrainingPlan): string[] {
  const given = measuredArguments(plan);
  const result = 'model.evaluate(inputs, targets_of(examples), verbose=0, return_dict=True)';
  return [
    `def evaluate(model: keras.Model, examples: dict[str, np.ndarray]${given}) -> dict[str, float]:`,
    '    """Loss and metrics over all examples."""',
    `    inputs = inputs_of(examples${given})`,
    ...(isMeasuredByUs(plan)
      ? [`    result = ${result}`, '    return {**result, **measured(model, inputs, examples)}']
      : [`    return ${result}`]),
  ];
}

/** What displayed predictions are made of an Output's. */
function predictionOf(objective: ScriptObjective, output: string): string {
  const { loss, activation, givesProbabilities, targetKind, channels } = objective;
  const isMargin = loss.kind === 'hinge' && !(targetKind === 'classes' && channels > 1);
  if (!isMargin && (activation === undefined || givesProbabilities)) return output;
  return `np.asarray(keras.ops.${isMargin ? 'sigmoid' : activation!}(${output}))`;
}
