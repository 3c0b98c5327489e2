import { measuredArguments } from '../../python/training/measure';
import { lookedAt } from '../../python/training/validation';
import { movedBatch } from '../../python/training/move';
import { watchedMeasure } from '../../python/training/measures';
import type { TrainingPlan } from '../../python/training/plan';
import { indented } from '../../python/training/script';
import { formatArguments, formatNumber, quote } from '../../python/values';
import { kerasLoss } from './losses';
import { isMeasuredByUs, nativeMetrics } from './measures';
import { kerasSchedule } from './schedules';

/** `batch_count(examples)`, and the generator `batches(…)`. */
export function batchesLines(plan: TrainingPlan): string[][] {
  const { accumulation } = plan.recipe;
  const isWeighted = plan.objectives.some(({ classWeights }) => classWeights);
  const training = plan.isStandardised ? ', training=True' : '';
  return [
    [
      'def batch_count(examples: int) -> int:',
      '    """Batches in an epoch, the last of which is filled up."""',
      accumulation === undefined
        ? '    return -(-examples // BATCH)'
        : '    return -(-examples // (BATCH * ACCUMULATION)) * ACCUMULATION',
    ],
    [
      `def batches(examples: dict[str, np.ndarray]${measuredArguments(plan)}, orders) -> Iterator[tuple]:`,
      `    """Inputs and their targets${isWeighted ? ' with the weights of their classes' : ''}, epoch after epoch."""`,
      `    count = len(examples[${quote(plan.fields[0]!)}])`,
      ...(isWeighted ? ['    weights = class_weights(examples)'] : []),
      '    for order in orders:',
      '        # The last batch is filled up with the first examples of the epoch.',
      '        for chosen in np.resize(order, (batch_count(count), BATCH)):',
      `            batch = ${movedBatch(plan, '{name: values[chosen] for name, values in examples.items()}')}`,
      `            inputs = inputs_of(batch${measuredArguments(plan)}${training})`,
      `            yield inputs, targets_of(batch)${isWeighted ? ', weights_of(batch, weights)' : ''}`,
    ],
  ];
}

/** Functions of losses that Keras has not, each once. */
export function lossFunctions({ objectives }: TrainingPlan): string[][] {
  const all = objectives.map((objective) => kerasLoss(objective).lines).filter((lines) => lines.length > 0);
  return [...new Map(all.map((lines) => [lines.join('\n'), [...lines]])).values()];
}

/** The metric that stands for the loss of the only Output on the test set, where training's differs. */
const testedLoss = ({ objectives }: TrainingPlan) =>
  objectives.length === 1 ? kerasLoss(objectives[0]!).tested : undefined;

/** `compile_model(model)`. */
export function compileLines(plan: TrainingPlan): string[] {
  const { objectives } = plan;
  const losses = objectives.map((objective) => kerasLoss(objective).training);
  const tested = testedLoss(plan);
  const metrics = objectives.map((objective) => nativeMetrics(objective).map(({ code }) => code));
  if (objectives.length === 1) {
    const all = [...metrics[0]!, ...(tested === undefined ? [] : ['unsmoothed'])];
    const given = all.length > 0 ? `, metrics=[${all.join(', ')}]` : '';
    const weight = objectives[0]!.weight;
    return [
      'def compile_model(model: keras.Model) -> None:',
      `    loss = ${losses[0]!}`,
      ...(tested === undefined ? [] : ['    # The test is without label smoothing.', `    unsmoothed = ${tested}`]),
      `    model.compile(optimizer=make_optimizer(model), loss=loss${weight === 1 ? '' : `, loss_weights=[${formatNumber(weight)}]`}${given})`,
    ];
  }
  return [
    'def compile_model(model: keras.Model) -> None:',
    '    model.compile(',
    '        optimizer=make_optimizer(model),',
    '        loss=[',
    ...losses.map((loss) => `            ${loss},`),
    '        ],',
    `        loss_weights=[${objectives.map(({ weight }) => formatNumber(weight)).join(', ')}],`,
    ...(metrics.some((own) => own.length > 0)
      ? ['        metrics=[', ...metrics.map((own) => `            [${own.join(', ')}],`), '        ],']
      : []),
    '    )',
  ];
}

/** `train(…)`. */
export function trainLines(plan: TrainingPlan): string[] {
  const { earlyStopping, averaging, warmup, accumulation } = plan.recipe;
  const { factor, callback } = kerasSchedule(plan);
  const examples = lookedAt(plan);
  const steps = accumulation === undefined ? 'count' : 'count // ACCUMULATION';
  const monitored = (watch: string) => quote(monitoredName(plan, watch));
  const used = [
    // Validation is on the averages.
    ...(averaging ? ['keras.callbacks.SwapEMAWeights(),'] : []),
    ...(isMeasuredByUs(plan) ? [`Measures(${examples}${measuredArguments(plan)}),`] : []),
    ...(factor || warmup !== undefined ? [`LearningRate(${steps}, epochs),`] : []),
    ...(callback === undefined ? [] : [`${callback(monitored)},`]),
    ...(earlyStopping
      ? [
          `keras.callbacks.EarlyStopping(${formatArguments([], {
            monitor: { code: monitored(earlyStopping.watch) },
            mode: watchedMeasure(plan, earlyStopping.watch).isLower ? 'min' : 'max',
            patience: earlyStopping.patience,
            min_delta: earlyStopping.minimumImprovement,
            restore_best_weights: earlyStopping.restoreBest,
          })}),`,
        ]
      : []),
    '*callbacks,',
  ];
  const given = measuredArguments(plan);
  return [
    `def train(model, training, ${examples}${given}, epochs=EPOCHS, orders=None, callbacks=()) -> keras.callbacks.History:`,
    '    """Trains by the recipe. `orders` gives the order of the examples in each epoch."""',
    ...indented([
      'compile_model(model)',
      `examples = len(training[${quote(plan.fields[0]!)}])`,
      'count = batch_count(examples)',
      'return model.fit(',
      `    batches(training${given}, orders or shuffled(examples)),`,
      '    steps_per_epoch=count,',
      '    epochs=epochs,',
      `    validation_data=(inputs_of(${examples}${given}), targets_of(${examples})),`,
      ...(used.length === 1 ? ['    callbacks=list(callbacks),'] : ['    callbacks=[', ...indented(used, 2), '    ],']),
      ')',
    ]),
  ];
}

/** What a recipe watches as Keras's callbacks know it. */
function monitoredName(plan: TrainingPlan, watch: string): string {
  const { name } = watchedMeasure(plan, watch);
  return name === 'loss' && testedLoss(plan) !== undefined ? 'val_unsmoothed' : `val_${name}`;
}
