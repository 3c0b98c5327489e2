import type { MeasuresRecord } from '@shared/contract/events';
import { describeMeasure } from '@shared/learning/metrics/describe';
import { formatMeasure } from '../../format/measures';

interface MeasureTableProps {
  readonly test: MeasuresRecord;
  /** Whose measures; undefined where there is only one output. */
  readonly output?: string;
}

/** The measures of an output, one a row. */
export function MeasureTable({ test: { metrics }, output }: MeasureTableProps) {
  const own = Object.entries(metrics).filter(([name]) => describeMeasure(name).output === output);
  return (
    <table className="results-measures" aria-label={output === undefined ? 'Metrics' : `Metrics of ${output}`}>
      <tbody>
        {own.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{describeMeasure(name).label}</th>
            <td>{formatMeasure(name, value, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
