import type { CostDifferences, Pair } from '@shared/compiler/compareCosts';
import { useWords, wordsOf } from '../words/currentWords';
import { comparingWords } from '../words/english/comparing';
import { formatBytes, formatCount, formatMacs, formatRatio } from '../format/units';

type Cost = 'parameters' | 'macs' | 'activationBytes' | 'trainingBytes';

const costs: readonly (readonly [cost: Cost, format: (value: number) => string])[] = [
  ['parameters', formatCount],
  ['macs', formatMacs],
  ['activationBytes', formatBytes],
  ['trainingBytes', formatBytes],
];

interface CostsProps {
  readonly costs: CostDifferences;
  readonly names: readonly [before: string, after: string];
}

/** What both drawings cost, with the difference. */
export function Costs({ costs: compared, names }: CostsProps) {
  const words = useWords(comparingWords);
  return (
    <table className="figures comparing-costs" aria-label={words.costs}>
      <thead>
        <tr>
          <th scope="col">{words.costs}</th>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
          <th scope="col">{words.difference}</th>
        </tr>
      </thead>
      <tbody>
        {costs.map(([cost, format]) => (
          <tr key={cost}>
            <th scope="row">{words.cost[cost]}</th>
            <td>{format(compared[cost].before)}</td>
            <td>{format(compared[cost].after)}</td>
            <td>{differenceText(compared[cost], format)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `+13.9 M (2.19 times)` */
function differenceText({ before, after }: Pair, format: (value: number) => string): string {
  const words = wordsOf(comparingWords);
  if (before === after) return words.noDifference;
  const times = before > 0 ? ` (${words.times(formatRatio(after / before))})` : '';
  return `${after > before ? '+' : '−'}${format(Math.abs(after - before))}${times}`;
}
