import type { ReactNode } from 'react';
import type { FieldKind } from '@shared/data/field';
import { formatMetric, metrics } from '@shared/learning/metrics';
import { intersectionOverUnion, overlap, precisionOf, recallOf } from '@shared/learning/metrics/support/ratios';
import { formatCount } from '../../format/units';
import { className } from '../../samples/sample';
import type { ResultProps } from './resultProps';
import { useWords } from '../../words/currentWords';
import { resultsWords } from '../../words/english/results';

/** Columns beside the class: what they are called, and what counts say. */
const answerColumns = { Precision: precisionOf, Recall: recallOf, F1: overlap };
const areaColumns = { IoU: intersectionOverUnion, Dice: overlap, Precision: precisionOf, Recall: recallOf };

/** What is counted, where it is not whole examples. */
const counted: { readonly [Kind in FieldKind]?: 'pixels' | 'positions' } = { mask: 'pixels', tokens: 'positions' };

/** How well each class is found, one a row. */
export function ClassTable({ result: { rows, omitted }, output: { target } }: ResultProps<'perClass'>): ReactNode {
  const words = useWords(resultsWords);
  const columns = Object.entries(target.kind === 'mask' ? areaColumns : answerColumns) as [
    keyof typeof words.columns,
    typeof overlap,
  ][];
  return (
    <table className="results-table">
      {omitted > 0 && <caption className="hint">{words.betterOmitted(omitted)}</caption>}
      <thead>
        <tr>
          <th scope="col">{words.class}</th>
          {columns.map(([name]) => (
            <th key={name} scope="col">
              {words.columns[name]}
            </th>
          ))}
          <th scope="col">{words[counted[target.kind] ?? 'examples']}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ channel, hits, predicted, actual }) => (
          <tr key={channel}>
            <th scope="row">{className(target, channel)}</th>
            {columns.map(([name, ratio]) => (
              <td key={name}>{formatMetric(metrics.accuracy, ratio(hits, predicted, actual))}</td>
            ))}
            <td>{formatCount(actual)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
