import type { ReactNode } from 'react';
import type { FieldKind } from '@shared/data/field';
import { formatMetric, metrics } from '@shared/learning/metrics';
import { intersectionOverUnion, overlap, precisionOf, recallOf } from '@shared/learning/metrics/support/ratios';
import { formatCount } from '../../format/units';
import { className } from '../../samples/sample';
import type { ResultProps } from './resultProps';

/** Columns beside the class: what they are called, and what counts say. */
const answerColumns = { Precision: precisionOf, Recall: recallOf, F1: overlap };
const areaColumns = { IoU: intersectionOverUnion, Dice: overlap, Precision: precisionOf, Recall: recallOf };

/** What is counted, where it is not whole examples. */
const counted: { readonly [Kind in FieldKind]?: string } = { mask: 'Pixels', tokens: 'Positions' };

/** How well each class is found, one a row. */
export function ClassTable({ result: { rows, omitted }, output: { target } }: ResultProps<'perClass'>): ReactNode {
  const columns = Object.entries(target.kind === 'mask' ? areaColumns : answerColumns);
  return (
    <table className="results-table">
      {omitted > 0 && (
        <caption className="hint">
          {formatCount(omitted)} {omitted === 1 ? 'class' : 'classes'} found better not shown.
        </caption>
      )}
      <thead>
        <tr>
          <th scope="col">Class</th>
          {columns.map(([name]) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">{counted[target.kind] ?? 'Examples'}</th>
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
