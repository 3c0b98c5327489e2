import type { LossKind, LossRecipe } from '../../../learning/losses';
import type { ScriptObjective } from '../../python/training/objective';
import type { TrainingPlan } from '../../python/training/plan';
import { recipeForm } from '../../python/training/recipeForm';
import { indented } from '../../python/training/script';
import { snakeCase } from '../../python/identifiers';
import { formatNumber, quote } from '../../python/values';

/** What a form is written for. */
interface LossContext<Settings> {
  readonly objective: ScriptObjective;
  readonly settings: Settings;
  /** Whether one of several classes is the target. */
  readonly isOfMany: boolean;
}

/**
 * Lines of a function of `outputs`, [batch, …, channels], scores where the loss has an activation; and of `truth`, the
 * targets; `smoothing` and `weights` where the recipe has some. They return the mean over the batch.
 */
type LossForms = {
  readonly [Kind in LossKind]: (context: LossContext<Extract<LossRecipe, { kind: Kind }>>) => readonly string[];
};

/** Targets in the shape of the outputs. */
function targetLines({ objective: { targetKind, channels } }: Pick<LossContext<unknown>, 'objective'>): string {
  if (targetKind !== 'classes') return 'targets = truth';
  return channels === 1 ? 'targets = truth.unsqueeze(-1).float()' : `targets = F.one_hot(truth, ${channels}).float()`;
}

/** Lines that leave out what has the ignored class. What is left has a single axis of positions. */
function countedLines({ ignoreIndex, loss }: ScriptObjective): string[] {
  if (ignoreIndex === undefined || takesIgnored.has(loss.kind)) return [];
  return [
    `counted = truth != ${ignoreIndex}`,
    'if not counted.any():',
    '    return 0 * outputs.sum()',
    'outputs, truth = outputs[counted], truth[counted]',
  ];
}

/** Losses whose forms leave it out themselves. */
const takesIgnored: ReadonlySet<LossKind> = new Set(['crossEntropy', 'dice']);

/** The mean of `losses` of each class number or label, weighted where the recipe weighs classes. */
function weighted(losses: string, { objective, isOfMany }: LossContext<unknown>): string[] {
  if (!objective.classWeights) return [`return (${losses}).mean()`];
  const ofClass = isOfMany ? 'weights[truth]' : 'weights[truth].unsqueeze(-1)';
  const each = objective.targetKind === 'classes' ? ofClass : 'weights';
  return [`losses = ${losses}`, `return (losses if weights is None else losses * ${each}).mean()`];
}

/** By the `kind` in recipes. */
export const pytorchLosses: LossForms = {
  crossEntropy: (context) => {
    const { classWeights, labelSmoothing, type, ignoreIndex } = context.objective;
    const smoothing =
      (labelSmoothing === undefined ? '' : ', label_smoothing=smoothing') +
      (ignoreIndex === undefined ? '' : `, ignore_index=${ignoreIndex}`);
    const hasPositions = type.shape.length > 1;
    const given = hasPositions ? 'outputs.flatten(0, -2), truth.flatten()' : 'outputs, truth';
    const count = `(truth != ${ignoreIndex}).sum().clamp(min=1)`;
    if (!classWeights)
      return ignoreIndex === undefined
        ? [`return F.cross_entropy(${given}${smoothing})`]
        : [`return F.cross_entropy(${given}${smoothing}, reduction="sum") / ${count}`];
    return [
      ...(hasPositions ? ['outputs, truth = outputs.flatten(0, -2), truth.flatten()'] : []),
      ...(ignoreIndex === undefined
        ? weighted(`F.cross_entropy(outputs, truth${smoothing}, reduction="none")`, context)
        : [
            `losses = F.cross_entropy(outputs, truth${smoothing}, reduction="none")`,
            'if weights is not None:',
            `    losses = losses * weights[truth.where(truth != ${ignoreIndex}, 0)]`,
            `return losses.sum() / ${count}`,
          ]),
    ];
  },
  binaryCrossEntropy: (context) => {
    const isHard = context.objective.labelSmoothing === undefined;
    const targets = [targetLines(context), ...(isHard ? [] : ['targets = targets * (1 - smoothing) + smoothing / 2'])];
    return context.objective.classWeights
      ? [...targets, ...weighted('F.binary_cross_entropy_with_logits(outputs, targets, reduction="none")', context)]
      : [...targets, 'return F.binary_cross_entropy_with_logits(outputs, targets)'];
  },
  focal: (context) => {
    const { gamma, alpha } = context.settings;
    const [power, share] = [formatNumber(gamma), formatNumber(alpha)];
    if (context.isOfMany)
      return [
        'logs = F.log_softmax(outputs, -1).gather(-1, truth.unsqueeze(-1)).squeeze(-1)',
        ...weighted(`-${share} * (1 - logs.exp()) ** ${power} * logs`, context),
      ];
    return [
      targetLines(context),
      '# Log-odds of the true label, and the share that its side has.',
      'odds = (2 * targets - 1) * outputs',
      `shares = targets * ${share} + (1 - targets) * ${formatNumber(1 - alpha)}`,
      ...weighted(`shares * F.softplus(-odds) * torch.exp(-${power} * F.softplus(odds))`, context),
    ];
  },
  meanSquaredError: (context) => {
    const { labelSmoothing, channels } = context.objective;
    return [
      targetLines(context),
      ...(labelSmoothing === undefined
        ? []
        : [`targets = targets * (1 - smoothing) + smoothing / ${Math.max(2, channels)}`]),
      'return F.mse_loss(outputs, targets)',
    ];
  },
  meanAbsoluteError: (context) => [targetLines(context), 'return F.l1_loss(outputs, targets)'],
  huber: (context) => [
    targetLines(context),
    `return F.huber_loss(outputs, targets, delta=${formatNumber(context.settings.delta)})`,
  ],
  dice: (context) => {
    const smooth = formatNumber(context.settings.smooth);
    const { ignoreIndex } = context.objective;
    return [
      ...(ignoreIndex === undefined ? [] : [`counted = truth != ${ignoreIndex}`, 'truth = truth * counted']),
      targetLines(context),
      `chances = ${context.isOfMany ? 'outputs.softmax(-1)' : 'outputs.sigmoid()'}`,
      ...(ignoreIndex === undefined
        ? []
        : ['chances, targets = (each * counted.unsqueeze(-1) for each in (chances, targets))']),
      '# Areas of each class in each example.',
      'chances, targets = (each.reshape(len(each), -1, each.shape[-1]) for each in (chances, targets))',
      `overlap = 2 * (chances * targets).sum(1) + ${smooth}`,
      `return 1 - (overlap / (chances.sum(1) + targets.sum(1) + ${smooth})).mean()`,
    ];
  },
  klDivergence: () => ['return F.kl_div(F.log_softmax(outputs, -1), truth, reduction="none").sum(-1).mean()'],
  hinge: (context) =>
    context.isOfMany
      ? [
          targetLines(context),
          'right = (outputs * targets).sum(-1)',
          'wrong = (outputs * (1 - targets)).amax(-1)',
          'return F.relu(1 + wrong - right).mean()',
        ]
      : [targetLines(context), 'return F.relu(1 - (2 * targets - 1) * outputs).mean()'],
};

/** Scores of a model that ends in the loss' own activation. */
const scoresOf = {
  softmax: [
    '# The model ends in a softmax; the logarithms of its probabilities serve as scores.',
    'outputs = outputs.clamp_min(1e-7).log()',
  ],
  sigmoid: [
    '# The model ends in a sigmoid; the log-odds of its probabilities serve as scores.',
    'outputs = torch.logit(outputs, eps=1e-7)',
  ],
} as const;

/** A target that is the same for all examples. @param output a tensor of the shape that the Output gives */
function constantTarget({ computed, targetKind }: ScriptObjective, output: string): string | undefined {
  if (!computed || !('constant' in computed)) return undefined;
  const value = formatNumber(computed.constant);
  return targetKind === 'classes'
    ? `torch.full(${output}.shape[:-1], ${value}, device=${output}.device)`
    : `torch.full_like(${output}, ${value})`;
}

/** The functions of losses, and `loss_of(outputs, truth)`, which adds them up; where there are turns also each alone. */
export function pytorchLoss({ objectives, turns }: TrainingPlan): string[][] {
  const written = new Map<string, string>();
  const functions: string[][] = [];
  const terms = objectives.map((objective, index) => {
    const { loss, targetKind, channels, labelSmoothing, classWeights, field, weight, path, type } = objective;
    const form = recipeForm<{ kind: LossKind }, (context: LossContext<LossRecipe>) => string[]>(
      pytorchLosses,
      loss,
      'loss',
    );
    const isOfMany = targetKind === 'classes' && channels > 1;
    const body = [
      ...(objective.givesProbabilities ? scoresOf[objective.activation!] : []),
      ...countedLines(objective),
      ...form({ objective, settings: loss, isOfMany }),
    ];
    const given =
      (labelSmoothing === undefined ? '' : ', smoothing: float = 0.0') +
      (classWeights ? ', weights: torch.Tensor | None = None' : '');
    const key = `${loss.kind} ${given}\n${body.join('\n')}`;
    let name = written.get(key);
    if (name === undefined) {
      const own = snakeCase(loss.kind);
      const taken = [...written.values()].filter((each) => each.startsWith(own)).length;
      name = taken === 0 ? own : `${own}_${taken + 1}`;
      written.set(key, name);
      functions.push([
        `def ${name}(outputs: torch.Tensor, truth: torch.Tensor${given}) -> torch.Tensor:`,
        `    """The mean over a batch, of outputs with channels last."""`,
        ...indented(body),
      ]);
    }
    const output = objectives.length === 1 ? 'outputs' : `outputs[${index}]`;
    const last = type.axes === 'image' ? `${output}.movedim(1, -1)` : output;
    const smoothing = labelSmoothing === undefined ? '' : `, ${formatNumber(labelSmoothing)} if training else 0.0`;
    const weights = classWeights ? `, weights=weights and weights[${quote(path)}]` : '';
    const target = constantTarget(objective, last) ?? `truth[${quote(field.name)}]`;
    const term = `${name}(${last}, ${target}${smoothing}${weights})`;
    return weight === 1 ? term : `${formatNumber(weight)} * ${term}`;
  });
  const isWeighted = objectives.some(({ classWeights }) => classWeights);
  const isSmoothed = objectives.some(({ labelSmoothing }) => labelSmoothing !== undefined);
  const outputs = objectives.length === 1 ? 'torch.Tensor' : 'tuple[torch.Tensor, ...]';
  if (turns)
    return [
      ...functions,
      [
        `def losses_of(outputs: ${outputs}, truth: dict, training: bool = False) -> list[torch.Tensor]:`,
        `    """The losses of a batch by output${isSmoothed ? '; training smooths labels' : ''}."""`,
        ...(objectives.length === 1
          ? [`    return [${terms[0]!}]`]
          : ['    return [', ...terms.map((term) => `        ${term},`), '    ]']),
      ],
      [
        `def loss_of(outputs: ${outputs}, truth: dict, training: bool = False) -> torch.Tensor:`,
        '    """The loss of a batch, the sum over the outputs."""',
        '    return sum(losses_of(outputs, truth, training))',
      ],
    ];
  return [
    ...functions,
    [
      `def loss_of(outputs: ${outputs}, truth: dict, training: bool = False${isWeighted ? ', weights=None' : ''}) -> torch.Tensor:`,
      `    """The loss of a batch${terms.length > 1 ? ', the sum over the outputs' : ''}${isSmoothed ? '; training smooths labels' : ''}."""`,
      ...(terms.length === 1
        ? [`    return ${terms[0]!}`]
        : ['    return (', `        ${terms[0]!}`, ...terms.slice(1).map((term) => `        + ${term}`), '    )']),
    ],
  ];
}
