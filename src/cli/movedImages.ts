import { InvalidArgumentError, Option } from 'commander';
import { imageViews, type ImageViews } from '@shared/data/imageViews';
import { isLoss } from '@shared/learning/metrics/describe';
import type { Evaluated } from '@shared/contract/trainerMessages';
import { print, printJson } from './output';
import { bar } from './text/bar';
import { measureText } from './text/measures';
import { formatTable } from './text/textTable';

/** Ways to move test images that `evaluate` has an option for. */
const moves = ['shift', 'rotation', 'scale'] as const;

type Move = (typeof moves)[number];

export type MoveOptions = { readonly [Kind in Move]?: readonly number[] };

/** `--shift 0,1,2,4`: one evaluation for each amount. */
export function moveOption(kind: Move, unit: string, example: string): Option {
  const others = moves.filter((each) => each !== kind);
  return new Option(`--${kind} <${unit}>`, `test images moved by each of these: ${example}`)
    .argParser((text: string) => text.split(',').map((each) => amountOf(kind, each)))
    .conflicts([...others, 'crops']);
}

function amountOf(kind: Move, text: string): number {
  const { amount: schema, expected } = imageViews[kind];
  const amount = schema.safeParse(text.trim() === '' ? undefined : Number(text));
  if (amount.success) return amount.data;
  throw new InvalidArgumentError(`"${text}" is none: give ${expected}, with commas between.`);
}

/** The evaluations that were asked for; none where images stay as they are. */
export function movesIn(options: MoveOptions): ImageViews[] | undefined {
  const kind = moves.find((each) => options[each] !== undefined);
  return kind && options[kind]!.map((amount) => ({ kind, amount }));
}

/** Columns of the bar that shows the first metric. */
const barWidth = 24;

/** How a network bears it that its images are moved: a row for each amount. */
export async function reportMoved(
  moved: readonly ImageViews[],
  split: string,
  evaluate: (views: ImageViews) => Promise<Evaluated>,
  json = false,
): Promise<void> {
  const measured: Evaluated[] = [];
  for (const views of moved) {
    const evaluated = await evaluate(views);
    if (json) printJson({ split, ...views, ...evaluated });
    measured.push(evaluated);
  }
  if (json) return;
  const names = Object.keys(measured[0]!.metrics);
  // A share of the whole is a bar; a loss has no end to measure by.
  const drawn = names.find((name) => !isLoss(name));
  const columns = [moved[0]!.kind, ...names].map((title) => ({ title, align: 'right' as const }));
  const rows = measured.map(({ metrics }, at) => [
    String(moved[at]!.amount),
    ...names.map((name) => (name in metrics ? measureText(name, metrics[name]!) : '–')),
    drawn === undefined ? '' : bar(metrics[drawn] ?? 0, barWidth),
  ]);
  for (const line of formatTable([...columns, { title: '', align: 'left' }], rows)) print(line);
}
