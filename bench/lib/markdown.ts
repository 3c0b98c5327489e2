import { contendersOf, fastestPeer, meanRatio, ratio, type Comparison } from './comparison';
import type { Started, Trained } from './kept';
import { geometricMean } from './statistics';
import { figure } from './table';

/** Tables of `docs/performance.md`, made from what `bench/results` holds. */

/** A table in Markdown; all columns but the first are numbers. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = `|${head.map((_, column) => (column === 0 ? '---' : '---:')).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

const share = (value: number | undefined) => value?.toFixed(2) ?? '–';
const bold = (text: string) => `**${text}**`;
const megabytes = (bytes: number | undefined) => (bytes === undefined ? '–' : String(Math.round(bytes / 2 ** 20)));

function labels(comparisons: readonly Comparison[], names: readonly string[]): string[] {
  return names.map((name) => comparisons.flatMap(({ outcomes }) => outcomes[name]?.label ?? [])[0] ?? name);
}

/** Median and least milliseconds of a step; the fastest peer in bold. */
export function stepTable(comparisons: readonly Comparison[]): string {
  const { all } = contendersOf(comparisons);
  const rows = comparisons.map((comparison) => [
    `${comparison.label}, batch ${comparison.batch}`,
    ...all.map((name) => {
      const step = comparison.outcomes[name]?.step;
      if (!step) return '–';
      const text = `${figure(step.median)} (${figure(step.minimum)})`;
      return step.median === fastestPeer(comparison) ? bold(text) : text;
    }),
  ]);
  return markdown(['ms: median (least)', ...labels(comparisons, all)], rows);
}

/** Netloom's time over the fastest peer's, by medians and by least times. */
export function ratioTable(comparisons: readonly Comparison[]): string {
  const { ours } = contendersOf(comparisons);
  const each = <Value>(value: (name: string, by: 'median' | 'minimum') => Value) =>
    ours.flatMap((name) => [value(name, 'median'), value(name, 'minimum')]);
  const head = labels(comparisons, ours).flatMap((label) => [`${label}: medians`, 'least']);
  const rows = comparisons.map((comparison) => [
    comparison.label,
    ...each((name, by) => share(ratio(comparison, name, by))),
  ]);
  const means = each((name, by) => bold(share(meanRatio(comparisons, name, by))));
  return markdown(['time over the fastest peer’s', ...head], [...rows, [bold('geometric mean'), ...means]]);
}

/** Geometric means over all networks of Netloom's time over each peer's, by medians. */
export function peerTable(comparisons: readonly Comparison[]): string {
  const { all, ours } = contendersOf(comparisons);
  const peers = all.filter((name) => !ours.includes(name));
  const against = (name: string, peer: string) =>
    geometricMean(
      comparisons.flatMap(({ outcomes }) => {
        const [own, theirs] = [outcomes[name]?.step, outcomes[peer]?.step];
        return own && theirs ? [own.median / theirs.median] : [];
      }),
    );
  const rows = ours.map((name) => [...labels(comparisons, [name]), ...peers.map((peer) => share(against(name, peer)))]);
  return markdown(['geometric mean of the time over that of', ...labels(comparisons, peers)], rows);
}

/** Peak resident memory of each contender's process. */
export function memoryTable(comparisons: readonly Comparison[]): string {
  const { all } = contendersOf(comparisons);
  const rows = comparisons.map(({ label, outcomes }) => [
    label,
    ...all.map((name) => megabytes(outcomes[name]?.peakBytes)),
  ]);
  return markdown(['MB', ...labels(comparisons, all)], rows);
}

/** Milliseconds to the first step. */
export function startTable(entries: readonly Started[]): string {
  const names = [...new Set(entries.flatMap(({ outcomes }) => Object.keys(outcomes)))];
  const rows = names.map((name) => [
    entries.flatMap(({ outcomes }) => outcomes[name]?.label ?? [])[0] ?? name,
    ...entries.flatMap(({ outcomes }) => {
      const { warm, cold } = outcomes[name] ?? {};
      return [warm ? `${figure(warm.median)} (${figure(warm.minimum)})` : '–', figure(cold?.median)];
    }),
  ]);
  const head = entries.flatMap(({ label, batch }) => [`${label}, batch ${batch}: warm (least)`, 'cold']);
  return markdown(['ms to the first step', ...head], rows);
}

/** LeNet-5 on MNIST. */
export function mnistTable(entries: readonly Trained[]): string {
  const rows = entries.map(({ label, epoch, firstEpoch, total, accuracy, peakBytes }) => [
    label,
    ...[epoch, firstEpoch, total].map(figure),
    accuracy === undefined ? '–' : `${(100 * accuracy).toFixed(2)} %`,
    megabytes(peakBytes),
  ]);
  return markdown(['', 's an epoch', 's the first', 's in all', 'test accuracy', 'MB'], rows);
}
