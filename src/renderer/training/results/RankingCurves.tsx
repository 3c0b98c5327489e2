import { useState } from 'react';
import { formatMetric, metrics } from '@shared/learning/metrics';
import type { Field } from '@shared/data/field';
import type { Result } from '@shared/learning/results';
import { formatCount } from '../../format/units';
import { className } from '../../samples/sample';
import { SquarePlot, type PlotPlace } from './SquarePlot';
import './rankingCurves.css';

type Ranking = Extract<Result, { kind: 'ranking' }>;
type Curve = Ranking['curves'][number];

interface RankingCurvesProps {
  readonly result: Ranking;
  readonly target: Pick<Field, 'classes'>;
}

const share = (value: number) => formatMetric(metrics.accuracy, value);
const area = (value: number) => formatMetric(metrics.auc, value);

/** The precision–recall and the ROC curve of every class that the result has; choosing a class stresses its curves. */
export function RankingCurves({ result: { curves, omitted }, target }: RankingCurvesProps) {
  const [chosen, setChosen] = useState(0);
  const curve = curves[chosen] ?? curves[0];
  if (!curve)
    return <p className="hint">No curves: there is no class that some examples belong to and others do not.</p>;
  const nameOf = ({ channel }: Curve) => className(target, channel);
  const lines = (place: PlotPlace, pathOf: (curve: Curve, place: PlotPlace) => string) =>
    // The chosen one lies on top.
    [...curves.filter((each) => each !== curve), curve].map((each) => (
      <path
        key={each.channel}
        className="square-plot-curve"
        data-chosen={each === curve || undefined}
        d={pathOf(each, place)}
      />
    ));
  const ofAll = curve.positives / (curve.positives + curve.negatives);
  const axes = { range: [0, 1] as const };
  return (
    <section className="ranking" aria-label="Precision, recall and ROC">
      <SquarePlot
        {...axes}
        title={`Precision and recall, ${nameOf(curve)}`}
        description={precisionInWords(curve)}
        horizontal="recall"
        vertical="precision"
      >
        {(place) => (
          <>
            <line
              className="square-plot-reference"
              x1={place.x(0)}
              x2={place.x(1)}
              y1={place.y(ofAll)}
              y2={place.y(ofAll)}
            />
            {lines(place, precisionPath)}
          </>
        )}
      </SquarePlot>
      <SquarePlot
        {...axes}
        title={`ROC, ${nameOf(curve)}`}
        description={rocInWords(curve)}
        horizontal="false positive rate"
        vertical="true positive rate"
      >
        {(place) => (
          <>
            <line className="square-plot-reference" x1={place.x(0)} x2={place.x(1)} y1={place.y(0)} y2={place.y(1)} />
            {lines(place, rocPath)}
          </>
        )}
      </SquarePlot>
      <table>
        {omitted > 0 && (
          <caption className="hint">
            {formatCount(omitted)} {omitted === 1 ? 'class' : 'classes'} with a larger AUC not shown.
          </caption>
        )}
        <thead>
          <tr>
            <th scope="col">Class</th>
            <th scope="col">AUC</th>
            <th scope="col">Average precision</th>
            <th scope="col">Examples</th>
          </tr>
        </thead>
        <tbody>
          {curves.map((each, index) => (
            <tr key={each.channel}>
              <th scope="row">
                <button type="button" aria-pressed={each === curve} onClick={() => setChosen(index)}>
                  {nameOf(each)}
                </button>
              </th>
              <td>{area(each.area)}</td>
              <td>{area(each.averagePrecision)}</td>
              <td>{formatCount(each.positives)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/**
 * Between two thresholds precision is that of the lower one: a straight line would promise too much. Thresholds that find
 * nothing have no place in the curve.
 */
function precisionPath({ recall, precision }: Curve, { x, y }: PlotPlace): string {
  const first = recall.findIndex((share) => share > 0);
  const steps = recall.slice(first).map((share, at) => `V${y(precision[first + at]!)}H${x(share)}`);
  return `M${x(0)},${y(precision[first]!)}${steps.join('')}`;
}

function rocPath({ recall, falsePositiveRate }: Curve, { x, y }: PlotPlace): string {
  return `M${x(0)},${y(0)}${recall.map((share, at) => `L${x(falsePositiveRate[at]!)},${y(share)}`).join('')}`;
}

/** The curve at a few of its points. */
function precisionInWords({ recall, precision, averagePrecision }: Curve): string {
  const at = [0.5, 0.9].map((wanted) => {
    const index = recall.findIndex((share) => share >= wanted);
    return `precision ${share(precision[index]!)} at recall ${share(recall[index]!)}`;
  });
  return `average precision ${area(averagePrecision)}; ${at.join(', ')}`;
}

function rocInWords({ recall, falsePositiveRate, area: whole }: Curve): string {
  const index = recall.findIndex((share) => share >= 0.9);
  const price = `${share(recall[index]!)} found at ${share(falsePositiveRate[index]!)} false alarms`;
  return `area ${area(whole)}; ${price}`;
}
