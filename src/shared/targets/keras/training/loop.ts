import type { TrainingPlan } from '../../python/training/plan';
import { indented } from '../../python/training/script';
import { formatArguments } from '../../python/values';
import { kerasAugmentation } from './augmentations';
import { kerasLoss } from './losses';
import { kerasSchedule } from './schedules';

/** `augment`, where the recipe has augmentation, and `prepare`. */
export function prepareLines(plan: TrainingPlan): string[][] {
  const { layers, bytes, standardised } = kerasAugmentation(plan);
  const isAugmented = layers.length + bytes.length > 0;
  const changed = [
    ...(isAugmented ? ['images = augment(images)'] : []),
    'images = ((images / 255 - mean) / deviation).astype("float32")',
  ];
  return [
    ...(layers.length > 0
      ? [
          [
            '# Random changes of pixels from 0 to 255, drawn anew for every image.',
            'changes = keras.Sequential(',
            '    [',
            ...indented(layers, 2),
            '    ]',
            ')',
          ],
        ]
      : []),
    isAugmented
      ? [
          'def augment(images: np.ndarray) -> np.ndarray:',
          '    """Pixels from 0 to 255, changed at random."""',
          ...indented([
            'images = images.astype("float32")',
            ...(layers.length > 0 ? ['images = np.asarray(changes(images, training=True))'] : []),
            ...bytes,
            'return np.clip(images, 0, 255)',
          ]),
        ]
      : [],
    [
      'def prepare(images: np.ndarray, mean, deviation, training: bool = False) -> np.ndarray:',
      '    """Images as the model takes them: float32, standardised."""',
      ...indented([
        ...(isAugmented ? ['if training:', `    ${changed[0]}`] : []),
        changed.at(-1)!,
        ...(standardised.length > 0 ? ['if training:', ...indented(standardised)] : []),
        'return images',
      ]),
    ],
  ];
}

/** `batch_count(examples)`, and the generator `batches(…)`. */
export function batchesLines(plan: TrainingPlan): string[][] {
  const { accumulation } = plan.recipe;
  const { targets } = kerasLoss(plan);
  const { classWeights } = plan;
  return [
    [
      'def batch_count(examples: int) -> int:',
      '    """Batches in an epoch, the last of which is filled up."""',
      accumulation === undefined
        ? '    return -(-examples // BATCH)'
        : '    return -(-examples // (BATCH * ACCUMULATION)) * ACCUMULATION',
    ],
    [
      'def batches(examples, mean, deviation, orders) -> Iterator[tuple[np.ndarray, ...]]:',
      `    """Prepared images and their targets${classWeights ? ' with the weights of their classes' : ''}, epoch after epoch."""`,
      '    images, labels = examples',
      `    targets = ${targets}`,
      ...(classWeights ? ['    weights = class_weights(labels)[labels]'] : []),
      '    for order in orders:',
      '        # The last batch is filled up with the first examples of the epoch.',
      '        for chosen in np.resize(order, (batch_count(len(labels)), BATCH)):',
      `            yield prepare(images[chosen], mean, deviation, training=True), targets[chosen]${classWeights ? ', weights[chosen]' : ''}`,
    ],
  ];
}

/** `compile_model(model)`. */
export function compileLines(plan: TrainingPlan): string[] {
  const { training, tested } = kerasLoss(plan);
  return [
    'def compile_model(model: keras.Model) -> None:',
    `    loss = ${training}`,
    ...(tested === undefined
      ? ['    model.compile(optimizer=make_optimizer(model), loss=loss, metrics=["accuracy"])']
      : [
          '    # The test is without label smoothing.',
          `    unsmoothed = ${tested}`,
          '    model.compile(optimizer=make_optimizer(model), loss=loss, metrics=["accuracy", unsmoothed])',
        ]),
  ];
}

/** `train(…)`. */
export function trainLines(plan: TrainingPlan): string[] {
  const { earlyStopping, averaging, schedule, warmup, accumulation } = plan.recipe;
  const { tested, targets } = kerasLoss(plan);
  const { factor, callback } = kerasSchedule(schedule);
  const monitored = tested === undefined ? '"val_loss"' : '"val_unsmoothed"';
  const steps = accumulation === undefined ? 'count' : 'count // ACCUMULATION';
  const used = [
    // Validation is on the averages.
    ...(averaging ? ['keras.callbacks.SwapEMAWeights(),'] : []),
    ...(factor || warmup !== undefined ? [`LearningRate(${steps}, epochs),`] : []),
    ...(callback === undefined ? [] : [`${callback.replace('MONITORED_LOSS', monitored)},`]),
    ...(earlyStopping
      ? [
          `keras.callbacks.EarlyStopping(${formatArguments([], {
            monitor: { code: earlyStopping.watch === 'loss' ? monitored : '"val_accuracy"' },
            mode: earlyStopping.watch === 'loss' ? 'min' : 'max',
            patience: earlyStopping.patience,
            min_delta: earlyStopping.minimumImprovement,
            restore_best_weights: earlyStopping.restoreBest,
          })}),`,
        ]
      : []),
    '*callbacks,',
  ];
  return [
    'def train(model, training, test, mean, deviation, epochs=EPOCHS, orders=None, callbacks=()) -> keras.callbacks.History:',
    '    """Trains by the recipe. `orders` gives the order of the examples in each epoch."""',
    ...indented([
      'compile_model(model)',
      'count = batch_count(len(training[1]))',
      'images, labels = test',
      'return model.fit(',
      '    batches(training, mean, deviation, orders or shuffled(len(training[1]))),',
      '    steps_per_epoch=count,',
      '    epochs=epochs,',
      `    validation_data=(prepare(images, mean, deviation), ${targets}),`,
      ...(used.length === 1 ? ['    callbacks=list(callbacks),'] : ['    callbacks=[', ...indented(used, 2), '    ],']),
      ')',
    ]),
  ];
}
