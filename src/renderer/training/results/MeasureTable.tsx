import type { MeasuresRecord } from '@shared/contract/events';
import { describeMeasure } from '@shared/learning/metrics/describe';
import { formatMeasure, metricLabel } from '../../format/measures';
import { useWords } from '../../words/currentWords';
import { resultsWords } from '../../words/english/results';

interface MeasureTableProps {
  readonly test: MeasuresRecord;
  /** Whose measures; undefined where there is only one output. */
  readonly output?: string;
}

/** The measures of an output, one a row. */
export function MeasureTable({ test: { metrics }, output }: MeasureTableProps) {
  const words = useWords(resultsWords);
  const own = Object.entries(metrics).filter(([name]) => describeMeasure(name).output === output);
  return (
    <table className="results-measures" aria-label={output === undefined ? words.metrics : words.metricsOf(output)}>
      <tbody>
        {own.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{metricLabel(name)}</th>
            <td>{formatMeasure(name, value, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
