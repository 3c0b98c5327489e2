import { useState } from 'react';
import { formatMetric, metrics } from '@shared/learning/metrics';
import type { Field } from '@shared/data/field';
import type { Result } from '@shared/learning/results';
import { formatCount } from '../../format/units';
import { className } from '../../samples/sample';
import { SquarePlot, type PlotPlace } from './SquarePlot';
import { useWords, wordsOf } from '../../words/currentWords';
import { resultsWords } from '../../words/english/results';
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
  const words = useWords(resultsWords);
  const [chosen, setChosen] = useState(0);
  const curve = curves[chosen] ?? curves[0];
  if (!curve) return <p className="hint">{words.noCurves}</p>;
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
    <section className="ranking" aria-label={words.ranking}>
      <SquarePlot
        {...axes}
        title={words.precisionRecallOf(nameOf(curve))}
        description={precisionInWords(curve)}
        horizontal={words.recallAxis}
        vertical={words.precisionAxis}
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
        title={words.rocOf(nameOf(curve))}
        description={rocInWords(curve)}
        horizontal={words.falsePositiveRate}
        vertical={words.truePositiveRate}
      >
        {(place) => (
          <>
            <line className="square-plot-reference" x1={place.x(0)} x2={place.x(1)} y1={place.y(0)} y2={place.y(1)} />
            {lines(place, rocPath)}
          </>
        )}
      </SquarePlot>
      <table>
        {omitted > 0 && <caption className="hint">{words.largerOmitted(omitted)}</caption>}
        <thead>
          <tr>
            <th scope="col">{words.class}</th>
            <th scope="col">AUC</th>
            <th scope="col">{words.averagePrecision}</th>
            <th scope="col">{words.examples}</th>
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
  const words = wordsOf(resultsWords);
  const at = [0.5, 0.9].map((wanted) => {
    const index = recall.findIndex((share) => share >= wanted);
    return words.precisionAt(share(precision[index]!), share(recall[index]!));
  });
  return `${words.averagePrecisionIs(area(averagePrecision))}; ${at.join(', ')}`;
}

function rocInWords({ recall, falsePositiveRate, area: whole }: Curve): string {
  const index = recall.findIndex((share) => share >= 0.9);
  return wordsOf(resultsWords).areaIs(area(whole), share(recall[index]!), share(falsePositiveRate[index]!));
}
