import { indented } from '../../python/training/script';
import type { TrainingPlan } from '../../python/training/plan';
import { decayedPart } from '../../python/training/weightDecay';
import { formatArguments, formatNumber } from '../../python/values';
import { pytorchOptimizer } from './optimizers';
import { pytorchSchedule } from './schedules';

/** `make_optimizer(model)`: parameter groups where only kernels decay. */
export function optimizerLines({ recipe: { optimizer } }: TrainingPlan): string[] {
  const wanted = decayedPart(optimizer);
  const { type, keyword, decays, note } = pytorchOptimizer(optimizer, wanted);
  const isGrouped = wanted !== undefined && wanted === decays;
  const parameters = isGrouped ? 'groups' : 'model.parameters()';
  // AdamW decays by 0.01 unless it is told not to.
  const none: Record<string, number> = decays === 'weights' && !isGrouped ? { weight_decay: 0 } : {};
  const given = formatArguments([{ code: parameters }], { lr: { code: 'LEARNING_RATE' }, ...keyword, ...none });
  return [
    'def make_optimizer(model: nn.Module) -> torch.optim.Optimizer:',
    ...indented([
      ...(isGrouped
        ? [
            '# Biases and batch normalisation are vectors, and do not decay.',
            'groups = [',
            '    {"params": [each for each in model.parameters() if each.ndim > 1], "weight_decay": WEIGHT_DECAY},',
            '    {"params": [each for each in model.parameters() if each.ndim <= 1], "weight_decay": 0.0},',
            ']',
          ]
        : []),
      ...(note === undefined ? [] : [`# ${note}`]),
      `return ${type}(${given})`,
    ]),
  ];
}

/** `evaluate(model, images, labels, mean, deviation)`: loss and accuracy, as Netloom's test has them. */
export const evaluateLines: readonly string[] = [
  '@torch.no_grad()',
  'def evaluate(model: nn.Module, examples, mean, deviation) -> dict[str, float]:',
  '    """Mean loss and accuracy over all examples, without label smoothing."""',
  '    model.eval()',
  '    device = next(model.parameters()).device',
  '    images, labels = examples',
  '    loss, correct = 0.0, 0',
  '    for start in range(0, len(labels), 256):',
  '        outputs = model(prepare(images[start : start + 256], mean, deviation).to(device))',
  '        truth = torch.from_numpy(labels[start : start + 256]).long().to(device)',
  '        loss += loss_of(outputs, truth).item() * len(truth)',
  '        correct += (outputs.argmax(1) == truth).sum().item()',
  '    return {"loss": loss / len(labels), "accuracy": correct / len(labels)}',
];

/** `train(…)`: the loop over epochs and steps. */
export function trainLines(plan: TrainingPlan): string[] {
  const { recipe } = plan;
  const { accumulation = 1, averaging, earlyStopping, schedule, warmup } = recipe;
  const { byStep, byEpoch } = pytorchSchedule(schedule);
  const tested = averaging ? 'averaged.module' : 'model';
  const isStepped = byStep !== undefined || warmup !== undefined;
  return [
    'def train(model: nn.Module, training, test, mean, deviation, epochs: int = EPOCHS, orders=None) -> list[float]:',
    '    """Trains by the recipe. `orders` gives each epoch\'s order. Returns the loss of every step."""',
    ...indented([
      'images, labels = training',
      'device = next(model.parameters()).device',
      'orders = orders or shuffled(len(labels))',
      `steps_per_epoch = math.ceil(len(labels) / ${accumulation > 1 ? '(BATCH * ACCUMULATION)' : 'BATCH'})`,
      ...(isStepped ? ['steps = epochs * steps_per_epoch'] : []),
      ...(plan.classWeights ? ['weights = torch.from_numpy(class_weights(labels)).to(device)'] : []),
      'optimizer = make_optimizer(model)',
      ...schedulerLines(byStep, warmup),
      ...(byEpoch === undefined ? [] : [`plateau = ${byEpoch}`]),
      ...(averaging
        ? [
            '# The decay rises from 0: a young average forgets where the weights began.',
            'averaged = swa_utils.AveragedModel(',
            '    model,',
            '    avg_fn=lambda average, weight, count: (',
            '        average + (weight - average) * (1 - torch.clamp(count / (count + 10), max=AVERAGING))',
            '    ),',
            ')',
          ]
        : []),
      ...(earlyStopping ? ['best, waited, best_state = None, 0, None'] : []),
      'losses = []',
      'for epoch in range(epochs):',
      ...indented([
        'model.train()',
        '# The last batch is filled up with the first examples of the epoch.',
        accumulation > 1
          ? 'order = np.resize(next(orders), (steps_per_epoch, ACCUMULATION, BATCH))'
          : 'order = np.resize(next(orders), (steps_per_epoch, BATCH))',
        `for ${accumulation > 1 ? 'batches' : 'batch'} in order:`,
        ...indented(stepLines(plan, isStepped)),
        `result = evaluate(${tested}, test, mean, deviation)`,
        'mean_loss = sum(losses[-steps_per_epoch:]) / steps_per_epoch',
        'print(',
        '    f"epoch {epoch + 1}/{epochs}: loss {mean_loss:.4f}; "',
        "    f\"test loss {result['loss']:.4f}, accuracy {result['accuracy']:.4f}\"",
        ')',
        ...(byEpoch === undefined ? [] : [`plateau.step(result["${watched(schedule)}"])`]),
        ...(earlyStopping ? stoppingLines(earlyStopping, tested) : []),
      ]),
      ...(earlyStopping?.restoreBest ? ['if best_state is not None:', '    model.load_state_dict(best_state)'] : []),
      ...(averaging && !earlyStopping?.restoreBest ? ['model.load_state_dict(averaged.module.state_dict())'] : []),
      'return losses',
    ]),
  ];
}

const watched = (settings: object) => ('watch' in settings ? String(settings.watch) : 'loss');

function schedulerLines(byStep: string | undefined, warmup: number | undefined): string[] {
  if (warmup === undefined) return byStep === undefined ? [] : [`schedule = ${byStep}`];
  const rise = 'lr_scheduler.LinearLR(optimizer, start_factor=1 / (warmup + 1), total_iters=warmup)';
  const counted = 'warmup = min(int(WARMUP * steps_per_epoch + 0.5), steps)';
  if (byStep === undefined) return [counted, `schedule = ${rise}`];
  return [
    counted,
    `rise = ${rise}`,
    'steps -= warmup',
    `schedule = lr_scheduler.SequentialLR(optimizer, [rise, ${byStep}], milestones=[warmup])`,
  ];
}

function stepLines(plan: TrainingPlan, isStepped: boolean): string[] {
  const { labelSmoothing, classWeights } = plan;
  const { accumulation = 1, averaging, clipping, optimizer } = plan.recipe;
  const wanted = decayedPart(optimizer);
  const smoothing =
    (labelSmoothing === undefined ? '' : ', LABEL_SMOOTHING') + (classWeights ? ', weights=weights' : '');
  const isManual = wanted === 'weights' && pytorchOptimizer(optimizer, wanted).decays !== 'weights';
  const forward = [
    'inputs = prepare(images[batch], mean, deviation, training=True).to(device)',
    'truth = torch.from_numpy(labels[batch]).long().to(device)',
  ];
  return [
    'optimizer.zero_grad()',
    ...(accumulation > 1
      ? [
          'total = 0.0',
          'for batch in batches:',
          ...indented([
            ...forward,
            `loss = loss_of(model(inputs), truth${smoothing}) / ACCUMULATION`,
            'loss.backward()',
            'total += loss.item()',
          ]),
        ]
      : [...forward, `loss = loss_of(model(inputs), truth${smoothing})`, 'loss.backward()']),
    ...(clipping ? [`nn.utils.clip_grad_${clipping.kind}_(model.parameters(), ${formatNumber(clipping.limit)})`] : []),
    ...(isManual
      ? [
          '# Decay shrinks weights directly; that of this optimizer would join the gradient.',
          'with torch.no_grad():',
          '    for each in model.parameters():',
          '        if each.ndim > 1:',
          '            each.mul_(1 - optimizer.param_groups[0]["lr"] * WEIGHT_DECAY)',
        ]
      : []),
    'optimizer.step()',
    ...(isStepped ? ['schedule.step()'] : []),
    ...(averaging ? ['averaged.update_parameters(model)'] : []),
    `losses.append(${accumulation > 1 ? 'total' : 'loss.item()'})`,
  ];
}

function stoppingLines(
  { watch, patience, minimumImprovement, restoreBest }: NonNullable<TrainingPlan['recipe']['earlyStopping']>,
  tested: string,
): string[] {
  const gain = watch === 'loss' ? 'best - result["loss"]' : `result["${watch}"] - best`;
  return [
    `if best is None or ${gain} > ${formatNumber(minimumImprovement)}:`,
    `    best, waited = result["${watch}"], 0`,
    ...(restoreBest ? [`    best_state = copy.deepcopy(${tested}.state_dict())`] : []),
    'else:',
    '    waited += 1',
    `if waited >= ${patience}:`,
    '    break',
  ];
}
