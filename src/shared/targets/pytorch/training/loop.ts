import { indented } from '../../python/training/script';
import { measuredArguments } from '../../python/training/measure';
import { lookedAt } from '../../python/training/validation';
import { movedBatch } from '../../python/training/move';
import { measuresOf, watchedMeasure } from '../../python/training/measures';
import type { ScriptObjective } from '../../python/training/objective';
import type { TrainingPlan } from '../../python/training/plan';
import { decayedPart } from '../../python/training/weightDecay';
import { formatArguments, formatNumber, quote } from '../../python/values';
import { pytorchOptimizer } from './optimizers';
import { pytorchSchedule } from './schedules';
import { turnStepLines } from './turns';

/** `make_optimizer(model)`: parameter groups where only kernels decay. */
export function optimizerLines({ recipe: { optimizer }, turns }: TrainingPlan): string[] {
  const wanted = decayedPart(optimizer);
  const { type, keyword, decays, note } = pytorchOptimizer(optimizer, wanted);
  const isGrouped = wanted !== undefined && wanted === decays;
  const parameters = isGrouped ? 'groups' : turns ? 'parameters' : 'model.parameters()';
  // AdamW decays by 0.01 unless it is told not to.
  const none: Record<string, number> = decays === 'weights' && !isGrouped ? { weight_decay: 0 } : {};
  const given = formatArguments([{ code: parameters }], { lr: { code: 'LEARNING_RATE' }, ...keyword, ...none });
  return [
    `def make_optimizer(${turns ? 'parameters: list[nn.Parameter]' : 'model: nn.Module'}) -> torch.optim.Optimizer:`,
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

/** What displayed predictions are made of outputs, channels last. */
function predictionOf(
  { loss, activation, givesProbabilities, targetKind, channels, type }: ScriptObjective,
  output: string,
) {
  const last = type.axes === 'image' ? `${output}.movedim(1, -1)` : output;
  const isMargin = loss.kind === 'hinge' && !(targetKind === 'classes' && channels > 1);
  if (isMargin) return `${last}.sigmoid()`;
  if (activation === undefined || givesProbabilities) return last;
  return activation === 'softmax' ? `${last}.softmax(-1)` : `${last}.sigmoid()`;
}

/** `evaluate(model, examples)`: the loss and the metrics, as Netloom's test has them. */
export function evaluateLines(plan: TrainingPlan): string[] {
  const { objectives } = plan;
  const isSingle = objectives.length === 1;
  const isMeasured = measuresOf(plan).length > 0;
  const predictions = isSingle
    ? [`predictions.append(${predictionOf(objectives[0]!, 'outputs')}.cpu().numpy())`]
    : [
        'parts = (',
        ...objectives.map((objective, index) => `    ${predictionOf(objective, `outputs[${index}]`)},`),
        ')',
        'predictions.append([part.cpu().numpy() for part in parts])',
      ];
  const { ignoreIndex, field } = objectives[0]!;
  const isCounted = isSingle && ignoreIndex !== undefined;
  const loss = isCounted ? 'loss / max(1, counted)' : 'loss / count';
  const whole = isSingle ? 'np.concatenate(predictions)' : '[np.concatenate(parts) for parts in zip(*predictions)]';
  return [
    '@torch.no_grad()',
    `def evaluate(model: nn.Module, examples: dict[str, np.ndarray]${measuredArguments(plan)}) -> dict[str, float]:`,
    `    """The loss${isMeasured ? ' and metrics' : ''} over all examples."""`,
    ...indented([
      'model.eval()',
      'device = next(model.parameters()).device',
      `count = len(examples[${quote(plan.fields[0]!)}])`,
      `loss${isMeasured ? ', predictions = 0.0, []' : ' = 0.0'}`,
      ...(isCounted ? ['counted = 0'] : []),
      'for start in range(0, count, 256):',
      ...indented([
        'part = {name: values[start : start + 256] for name, values in examples.items()}',
        `inputs = [each.to(device) for each in inputs_of(part${measuredArguments(plan)})]`,
        'outputs = model(*inputs)',
        ...(isCounted
          ? [
              '# The mean over all positions that count.',
              `positions = int((part[${quote(field.name)}] != ${ignoreIndex}).sum())`,
              'loss += loss_of(outputs, targets_of(part, device)).item() * positions',
              'counted += positions',
            ]
          : ['loss += loss_of(outputs, targets_of(part, device)).item() * len(inputs[0])']),
        ...(isMeasured ? predictions : []),
      ]),
      isMeasured ? `return {"loss": ${loss}, **measures_of(${whole}, examples)}` : `return {"loss": ${loss}}`,
    ]),
  ];
}

/** `described(result)`: what is measured, for people. */
export const describedLines: readonly string[] = [
  'def described(result: dict[str, float]) -> str:',
  '    """What was measured, in one line."""',
  '    return ", ".join(f"{name} {value:.4f}" for name, value in result.items())',
];

/** `train(…)`: the loop over epochs and steps. */
export function trainLines(plan: TrainingPlan): string[] {
  const { recipe } = plan;
  const { accumulation = 1, averaging, earlyStopping, schedule, warmup } = recipe;
  const { byStep, byEpoch } = pytorchSchedule(plan);
  const tested = averaging ? 'averaged.module' : 'model';
  const examples = lookedAt(plan);
  const isStepped = byStep !== undefined || warmup !== undefined;
  return [
    `def train(model: nn.Module, training, ${examples}${measuredArguments(plan)}, epochs: int = EPOCHS, orders=None) -> list[float]:`,
    '    """Trains by the recipe. `orders` gives each epoch\'s order. Returns the loss of every step."""',
    ...indented([
      'device = next(model.parameters()).device',
      `count = len(training[${quote(plan.fields[0]!)}])`,
      'orders = orders or shuffled(count)',
      `steps_per_epoch = math.ceil(count / ${accumulation > 1 ? '(BATCH * ACCUMULATION)' : 'BATCH'})`,
      ...(isStepped ? ['steps = epochs * steps_per_epoch'] : []),
      ...(isWeighted(plan)
        ? [
            'weights = class_weights(training)',
            'weights = {name: torch.from_numpy(values).to(device) for name, values in weights.items()}',
          ]
        : []),
      ...(plan.turns
        ? [
            'turns = turns_of(model)',
            '# Each turn has an optimizer state of its own.',
            'optimizers = [make_optimizer(parameters) for _, parameters in turns]',
          ]
        : ['optimizer = make_optimizer(model)']),
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
        ...indented(plan.turns ? turnBatchLines(plan) : stepLines(plan, isStepped)),
        `result = evaluate(${tested}, ${examples}${measuredArguments(plan)})`,
        'mean_loss = sum(losses[-steps_per_epoch:]) / steps_per_epoch',
        `print(f"epoch {epoch + 1}/{epochs}: loss {mean_loss:.4f}; ${examples}: {described(result)}")`,
        ...(byEpoch === undefined ? [] : [`plateau.step(${watched(plan, schedule)})`]),
        ...(earlyStopping ? stoppingLines(plan, earlyStopping, tested) : []),
      ]),
      ...(earlyStopping?.restoreBest ? ['if best_state is not None:', '    model.load_state_dict(best_state)'] : []),
      ...(averaging && !earlyStopping?.restoreBest ? ['model.load_state_dict(averaged.module.state_dict())'] : []),
      'return losses',
    ]),
  ];
}

const isWeighted = ({ objectives }: TrainingPlan) => objectives.some(({ classWeights }) => classWeights);

/** The value that is watched. */
const watched = (plan: TrainingPlan, settings: object): string =>
  `result[${quote(watchedMeasure(plan, 'watch' in settings ? String(settings.watch) : 'loss').name)}]`;

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

/** One step of objectives that take turns. */
function turnBatchLines(plan: TrainingPlan): string[] {
  const training = plan.isStandardised ? ', training=True' : '';
  return [
    `examples = ${movedBatch(plan, '{name: values[batch] for name, values in training.items()}')}`,
    `inputs = [each.to(device) for each in inputs_of(examples${measuredArguments(plan)}${training})]`,
    'truth = targets_of(examples, device)',
    ...turnStepLines(plan),
  ];
}

function stepLines(plan: TrainingPlan, isStepped: boolean): string[] {
  const { accumulation = 1, averaging, clipping, optimizer } = plan.recipe;
  const wanted = decayedPart(optimizer);
  const isManual = wanted === 'weights' && pytorchOptimizer(optimizer, wanted).decays !== 'weights';
  const training = plan.isStandardised ? ', training=True' : '';
  const forward = [
    `examples = ${movedBatch(plan, '{name: values[batch] for name, values in training.items()}')}`,
    `inputs = inputs_of(examples${measuredArguments(plan)}${training})`,
    'outputs = model(*(each.to(device) for each in inputs))',
  ];
  const loss = `loss_of(outputs, targets_of(examples, device), training=True${isWeighted(plan) ? ', weights=weights' : ''})`;
  return [
    'optimizer.zero_grad()',
    ...(accumulation > 1
      ? [
          'total = 0.0',
          'for batch in batches:',
          ...indented([...forward, `loss = ${loss} / ACCUMULATION`, 'loss.backward()', 'total += loss.item()']),
        ]
      : [...forward, `loss = ${loss}`, 'loss.backward()']),
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
  plan: TrainingPlan,
  { watch, patience, minimumImprovement, restoreBest }: NonNullable<TrainingPlan['recipe']['earlyStopping']>,
  tested: string,
): string[] {
  const { name, isLower } = watchedMeasure(plan, watch);
  const value = `result[${quote(name)}]`;
  const gain = isLower ? `best - ${value}` : `${value} - best`;
  return [
    `if best is None or ${gain} > ${formatNumber(minimumImprovement)}:`,
    `    best, waited = ${value}, 0`,
    ...(restoreBest ? [`    best_state = copy.deepcopy(${tested}.state_dict())`] : []),
    'else:',
    '    waited += 1',
    `if waited >= ${patience}:`,
    '    break',
  ];
}
