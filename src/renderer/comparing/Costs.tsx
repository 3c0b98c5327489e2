import type { CostDifferences, Pair } from '@shared/compiler/compareCosts';
import { formatBytes, formatCount, formatMacs } from '../format/units';

type Cost = 'parameters' | 'macs' | 'activationBytes' | 'trainingBytes';

const costs: readonly (readonly [cost: Cost, label: string, format: (value: number) => string])[] = [
  ['parameters', 'Parameters', formatCount],
  ['macs', 'Work for one example', formatMacs],
  ['activationBytes', 'Activations of one example', formatBytes],
  ['trainingBytes', 'Memory to train', formatBytes],
];

interface CostsProps {
  readonly costs: CostDifferences;
  readonly names: readonly [before: string, after: string];
}

/** What both drawings cost, with the difference. */
export function Costs({ costs: compared, names }: CostsProps) {
  return (
    <table className="figures comparing-costs" aria-label="Costs">
      <thead>
        <tr>
          <th scope="col">Costs</th>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
          <th scope="col">Difference</th>
        </tr>
      </thead>
      <tbody>
        {costs.map(([cost, label, format]) => (
          <tr key={cost}>
            <th scope="row">{label}</th>
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
  if (before === after) return 'none';
  const times = before > 0 ? ` (${Number((after / before).toPrecision(3))} times)` : '';
  return `${after > before ? '+' : '−'}${format(Math.abs(after - before))}${times}`;
}
