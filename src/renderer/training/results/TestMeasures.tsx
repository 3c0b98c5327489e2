import type { MeasuresRecord } from '@shared/contract/events';
import { describeMeasure, mainMetric, measureLabel } from '@shared/learning/metrics/describe';
import { formatMeasure } from '../../format/measures';

/** What was measured on the test set: the main metric large, or the loss where there is none; then the others, output by output. */
export function TestMeasures({ test: { loss, metrics } }: { readonly test: MeasuresRecord }) {
  const main = mainMetric(Object.keys(metrics));
  const names = Object.keys(metrics);
  const outputs = [...new Set(names.map((name) => describeMeasure(name).output))];
  const others = outputs
    .map((output) => ({ output, own: names.filter((name) => describeMeasure(name).output === output) }))
    .filter(({ output, own }) => output !== undefined || own.length > 1);
  return (
    <>
      <p className="results-figure">{formatMeasure(main ?? 'loss', main === undefined ? loss : metrics[main], 2)}</p>
      <p className="hint">
        {main === undefined ? 'loss' : `${measureLabel(main)} · loss ${formatMeasure('loss', loss)}`}
      </p>
      {others.map(({ output, own }) => (
        <table key={output ?? ''} className="results-measures" aria-label={output ?? 'Metrics'}>
          {output !== undefined && <caption>{output}</caption>}
          <tbody>
            {own.map((name) => (
              <tr key={name}>
                <th scope="row">{describeMeasure(name).label}</th>
                <td>{formatMeasure(name, metrics[name], 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}
