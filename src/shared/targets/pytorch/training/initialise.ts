import type { NetloomDocument } from '../../../document/schema';
import { formatNumber } from '../../python/values';
import { moduleWeights, type ModuleWeight } from '..';

/** `initialise(model)`: weights as those that a run of Netloom's begins with. */
export function initialLines(document: NetloomDocument): string[] {
  const byType = new Map<string, string[]>();
  for (const weight of moduleWeights(document)) {
    const lines = unusualLines(weight);
    if (lines.length > 0) byType.set(weight.type, [...(byType.get(weight.type) ?? []), ...lines]);
  }
  return [
    'def initialise(model: nn.Module) -> None:',
    '    """Kernels as Glorot & Bengio 2010, biases zero: as in Netloom, and as Keras does it."""',
    '    for name, parameter in model.named_parameters():',
    '        if name.endswith("bias"):',
    '            nn.init.zeros_(parameter)',
    '        elif parameter.ndim > 1:',
    '            nn.init.xavier_uniform_(parameter)',
    ...(byType.size > 0 ? ['    for module in model.modules():'] : []),
    ...[...byType].flatMap(([type, lines]) => [
      `        if isinstance(module, ${type}):`,
      ...lines.map((line) => `            ${line}`),
    ]),
  ];
}

/** Lines for a weight of `module` that does not begin as its name says. */
function unusualLines({ name, initializer, initial }: ModuleWeight): readonly string[] {
  if (initial) return initial;
  const weight = `module.${name}`;
  if (initializer === undefined)
    return [
      '# Where PyTorch has two biases that are added, Netloom has one: the other is zero, and not trained.',
      `nn.init.zeros_(${weight})`,
      `${weight}.requires_grad_(False)`,
    ];
  if (initializer.kind === 'orthogonal') return [`nn.init.orthogonal_(${weight})`];
  if (initializer.kind === 'uniform') {
    const limit = formatNumber(initializer.limit);
    return [`nn.init.uniform_(${weight}, -${limit}, ${limit})`];
  }
  if (initializer.kind === 'shares') {
    const shares = initializer.values.map(formatNumber).join(', ');
    return [
      `shares = torch.tensor([${shares}], dtype=torch.float32)  # of each gate`,
      `${weight}.data = shares.repeat_interleave(${weight}.numel() // len(shares))`,
    ];
  }
  const isBias = name.includes('bias') && !name.endsWith('bias');
  return isBias && initializer.kind === 'constant'
    ? [`nn.init.constant_(${weight}, ${formatNumber(initializer.value)})`]
    : [];
}
