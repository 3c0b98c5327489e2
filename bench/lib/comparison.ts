import type { Outcome } from './rounds';
import { geometricMean } from './statistics';
import { figure, table } from './table';

/** A network's outcomes as they are kept. */
export interface Comparison {
  readonly label: string;
  readonly batch: number;
  readonly threads: number;
  readonly outcomes: Readonly<Record<string, Outcome>>;
}

/** Losses of the first steps may differ by this share: sums are taken in another order. */
const tolerance = 0.01;

/** Outcomes whose first losses are not those of the others get a failure: they trained something else. */
export function checkLosses(outcomes: Readonly<Record<string, Outcome>>): Record<string, Outcome> {
  const lists = Object.values(outcomes).flatMap(({ losses }) => (losses ? [losses] : []));
  const middle = (lists[0] ?? []).map((_, step) => {
    const sorted = lists.map((losses) => losses[step]!).sort((left, right) => left - right);
    return sorted[sorted.length >> 1]!;
  });
  const agrees = (losses: readonly number[]) =>
    middle.every((expected, step) => Math.abs(losses[step]! - expected) <= tolerance * Math.abs(expected));
  return Object.fromEntries(
    Object.entries(outcomes).map(([name, outcome]) => {
      if (!outcome.losses || agrees(outcome.losses)) return [name, outcome];
      const { step: _, ...rest } = outcome;
      const [came, expected] = [outcome.losses, middle].map((list) => list.map((loss) => loss.toFixed(4)).join(', '));
      return [name, { ...rest, failure: `its first losses are ${came}; the others' are ${expected}` }];
    }),
  );
}

/** The fastest peer's median, ms; nothing where no peer finished. */
export function fastestPeer({ outcomes }: Pick<Comparison, 'outcomes'>): number | undefined {
  const medians = Object.values(outcomes).flatMap(({ kind, step }) => (kind === 'peer' && step ? [step.median] : []));
  return medians.length > 0 ? Math.min(...medians) : undefined;
}

/** A contender's time as a share of the fastest peer's: below 1 it is faster. */
export function ratio(comparison: Pick<Comparison, 'outcomes'>, name: string): number | undefined {
  const [ours, peer] = [comparison.outcomes[name]?.step?.median, fastestPeer(comparison)];
  return ours !== undefined && peer !== undefined ? ours / peer : undefined;
}

/** Median milliseconds of every contender on every network, then Netloom's ratios and their geometric means. */
export function comparisonTable(comparisons: readonly Comparison[]): string {
  const labels = new Map<string, Outcome>();
  for (const { outcomes } of comparisons)
    for (const [name, outcome] of Object.entries(outcomes)) labels.set(name, outcome);
  const names = [...labels.keys()];
  const ours = names.filter((name) => labels.get(name)!.kind === 'netloom');
  const head = ['ms a step', ...names, ...ours.map((name) => `${name} ratio`)];
  const rows = comparisons.map((comparison) => [
    `${comparison.label}, batch ${comparison.batch}`,
    ...names.map((name) => figure(comparison.outcomes[name]?.step?.median)),
    ...ours.map((name) => ratio(comparison, name)?.toFixed(2) ?? '–'),
  ]);
  const means = ours.map((name) => {
    const ratios = comparisons.flatMap((comparison) => ratio(comparison, name) ?? []);
    return ratios.length > 0 ? geometricMean(ratios).toFixed(2) : '–';
  });
  return table(head, [...rows, ['geometric mean', ...names.map(() => ''), ...means]]);
}
