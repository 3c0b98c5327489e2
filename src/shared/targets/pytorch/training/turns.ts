import { indented } from '../../python/training/script';
import type { TrainingPlan } from '../../python/training/plan';
import { formatNumber, quote } from '../../python/values';

/**
 * `turns_of(model)`.
 * @param prefixes the `state_dict` prefixes of the modules of every node, by path
 */
export function turnLines({ turns = [] }: TrainingPlan, prefixes: ReadonlyMap<string, readonly string[]>): string[] {
  return [
    'def turns_of(model: nn.Module) -> list[tuple[list[int], list[nn.Parameter]]]:',
    '    """The turns of a step: the outputs whose losses are added up, and the parameters that they move."""',
    ...indented([
      'def under(*prefixes: str) -> list[nn.Parameter]:',
      '    return [each for name, each in model.named_parameters() if name.startswith(prefixes)]',
      '',
      'return [',
      ...turns.map(({ objectives, moved }) => {
        const named = shortest(prefixes, moved).map((prefix) => quote(prefix));
        return `    ([${objectives.join(', ')}], under(${named.join(', ')})),`;
      }),
      ']',
    ]),
  ];
}

/** The fewest prefixes that begin the names of the modules of these nodes and of no other. */
function shortest(prefixes: ReadonlyMap<string, readonly string[]>, paths: ReadonlySet<string>): string[] {
  const wanted = [...paths].flatMap((path) => prefixes.get(path) ?? []);
  // Nodes that share weights have the same modules.
  const others = [...prefixes.values()].flat().filter((prefix) => !wanted.includes(prefix));
  const found = wanted.map((whole) => {
    const parts = whole.split('.');
    const starts = parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join('.')}.`);
    return starts.find((start) => !others.some((other) => other.startsWith(start))) ?? whole;
  });
  return [...new Set(found)];
}

/** One step of all turns, on `inputs` and `truth`. */
export function turnStepLines({ recipe: { clipping } }: TrainingPlan): string[] {
  return [
    'total = 0.0',
    'for (wanted, parameters), optimizer in zip(turns, optimizers):',
    ...indented([
      'each_loss = losses_of(model(*inputs), truth, training=True)',
      'loss = sum(each_loss[index] for index in wanted)',
      '# The gradient passes through weights that this turn leaves as they are.',
      'model.zero_grad()',
      'loss.backward()',
      ...(clipping ? [`nn.utils.clip_grad_${clipping.kind}_(parameters, ${formatNumber(clipping.limit)})`] : []),
      'optimizer.step()',
      'total += loss.item()',
    ]),
    'losses.append(total)',
  ];
}
