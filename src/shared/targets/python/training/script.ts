import type { Recipe } from '../../../document/schema';
import type { Lines } from '../lines';
import { formatNumber } from '../values';
import type { TrainingPlan } from './plan';
import type { DataForm } from './dataForm';
import { isSetApart } from './validation';
import { decayedPart } from './weightDecay';

/** Adds functions and classes to a file, two empty lines before each. */
export function addBlocks(lines: Lines, blocks: readonly (readonly string[])[]): void {
  for (const block of blocks) {
    if (block.length === 0) continue;
    lines.add();
    lines.add();
    for (const line of block) {
      // Only code can be broken where it is too long.
      if (/^ *("""|#)/.test(line)) lines.text.push(line);
      else lines.add(line);
    }
  }
}

/** Lines of a function's body or of a class's. */
export function indented(lines: readonly string[], depth = 1): string[] {
  return lines.map((line) => (line === '' ? '' : `${'    '.repeat(depth)}${line}`));
}

/** The recipe's numbers, as constants at the top of a file. */
export function constantsOf(plan: TrainingPlan, data: DataForm): string[] {
  const { recipe } = plan;
  const { accumulation, optimizer, warmup, averaging } = recipe;
  const values: readonly (readonly [string, number | undefined, string?])[] = [
    ['EPOCHS', recipe.epochs],
    ['BATCH', recipe.batch],
    ['ACCUMULATION', accumulation, 'batches a step, whose gradients are averaged'],
    ['LEARNING_RATE', optimizer.learningRate],
    ['WEIGHT_DECAY', decayedPart(optimizer) && optimizer.weightDecay, 'of kernels only'],
    ['WARMUP', warmup, 'epochs'],
    ['AVERAGING', averaging?.decay, 'decay of the moving average of the weights'],
    ['VALIDATION', isSetApart(plan, data) ? recipe.validation?.share : undefined, 'share of the training examples'],
    ['SEED', recipe.seed],
  ];
  const given = values.flatMap(([name, value, remark]) =>
    value === undefined ? [] : [`${name} = ${formatNumber(value)}${remark ? `  # ${remark}` : ''}`],
  );
  return ['', ...given];
}

/** The notes of a script's docstring. */
export function notesOf({ precision }: Recipe, data: string | undefined): string[] {
  return [
    '',
    `Train it: python train.py${data === undefined ? '' : ' --data PLACE'} --out trained.safetensors`,
    ...(precision === 'mixed'
      ? ['Netloom may round products to bfloat16 (mixed precision); this calculates in float32.']
      : []),
  ];
}
