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

/** What of a contender's steps is compared. */
export type Figure = 'median' | 'minimum';

/** The fastest peer's time, ms; nothing where no peer finished. */
export function fastestPeer({ outcomes }: Pick<Comparison, 'outcomes'>, by: Figure = 'median'): number | undefined {
  const times = Object.values(outcomes).flatMap(({ kind, step }) => (kind === 'peer' && step ? [step[by]] : []));
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** A contender's time as a share of the fastest peer's: below 1 it is faster. */
export function ratio(
  comparison: Pick<Comparison, 'outcomes'>,
  name: string,
  by: Figure = 'median',
): number | undefined {
  const [ours, peer] = [comparison.outcomes[name]?.step?.[by], fastestPeer(comparison, by)];
  return ours !== undefined && peer !== undefined ? ours / peer : undefined;
}

/** The ratio of a contender over all comparisons in which it has one. */
export function meanRatio(comparisons: readonly Comparison[], name: string, by: Figure = 'median'): number | undefined {
  const ratios = comparisons.flatMap((comparison) => ratio(comparison, name, by) ?? []);
  return ratios.length > 0 ? geometricMean(ratios) : undefined;
}

/** Names of all who took part, and of Netloom's among them. */
export function contendersOf(comparisons: readonly Comparison[]): { readonly all: string[]; readonly ours: string[] } {
  const kinds = new Map(
    comparisons.flatMap(({ outcomes }) => Object.entries(outcomes).map(([name, { kind }]) => [name, kind] as const)),
  );
  const all = [...kinds.keys()];
  return { all, ours: all.filter((name) => kinds.get(name) === 'netloom') };
}

/** Median milliseconds of every contender on every network, then Netloom's ratios and their geometric means. */
export function comparisonTable(comparisons: readonly Comparison[]): string {
  const { all, ours } = contendersOf(comparisons);
  const share = (value: number | undefined) => value?.toFixed(2) ?? '–';
  const head = ['ms a step', ...all, ...ours.map((name) => `${name} ratio`)];
  const rows = comparisons.map((comparison) => [
    `${comparison.label}, batch ${comparison.batch}`,
    ...all.map((name) => figure(comparison.outcomes[name]?.step?.median)),
    ...ours.map((name) => share(ratio(comparison, name))),
  ]);
  const means = ours.map((name) => share(meanRatio(comparisons, name)));
  return table(head, [...rows, ['geometric mean', ...all.map(() => ''), ...means]]);
}
