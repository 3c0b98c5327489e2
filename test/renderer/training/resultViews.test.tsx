import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { resultViews } from '@shared/learning/results';
import { createRandom } from '@shared/tensor/random';
import { PredictedTrue } from '../../../src/renderer/training/results/PredictedTrue';
import { plotTicks } from '../../../src/renderer/training/results/plotTicks';
import { RankingCurves } from '../../../src/renderer/training/results/RankingCurves';

const random = createRandom(3, 'views');
const labels = Array.from({ length: 900 }, () => random.integer(2));
const found = resultViews.ranking.begin({ targetKind: 'labels', shape: [3], targetShape: [3] });
// Later labels are told apart better.
const scores = labels.map((truth, at) => truth * (1 + (at % 3)) + 1.2 * random.normal());
found.add({ count: 300, predictions: scores, targets: labels });
const ranking = found.result();

const gathered = resultViews.predictedTrue.begin({ targetKind: 'values', shape: [1], targetShape: [1] });
const targets = Array.from({ length: 80 }, () => 40 * random.uniform() - 20);
gathered.add({ count: 80, predictions: targets.map((target) => target + random.normal()), targets });
const scatter = gathered.result();

/** The words that a screen reader reads instead of the pictures. */
const pictures = (markup: string) => [...markup.matchAll(/role="img" aria-label="([^"]*)"/g)].map(([, words]) => words);

describe('precision–recall and ROC curves', () => {
  const markup = renderToStaticMarkup(<RankingCurves result={ranking} target={{ classes: ['cat', 'dog', 'bird'] }} />);

  it('are said in words, of the class that is told apart worst', () => {
    const [precision, roc] = pictures(markup);
    const worst = ranking.curves[0]!;
    expect(worst.channel).toBe(0);
    expect(precision).toContain(
      `Precision and recall, cat: average precision ${worst.averagePrecision.toPrecision(3)}`,
    );
    expect(roc).toContain(`ROC, cat: area ${Number(worst.area.toPrecision(3))}; `);
  });

  it('have a row for every class', () => {
    const rows = [...markup.matchAll(/aria-pressed="(true|false)">(\w+)</g)].map(([, pressed, name]) => [
      name,
      pressed,
    ]);
    expect(rows).toEqual([
      ['cat', 'true'],
      ['dog', 'false'],
      ['bird', 'false'],
    ]);
  });

  it('go from the lower left to the upper right', () => {
    const [, chosen] = /data-chosen="true" d="(M0,200L[^"]*)"/.exec(markup)!;
    expect(chosen).toMatch(/L200,0$/);
  });

  it('begin at the precision of the first that is found', () => {
    const [, chosen] = /data-chosen="true" d="(M0,[^L"]*)"/.exec(markup)!;
    const { recall, precision } = ranking.curves[0]!;
    const first = recall.findIndex((share) => share > 0);
    expect(chosen).toMatch(new RegExp(`^M0,${Number((200 * (1 - precision[first]!)).toFixed(2))}V`));
  });

  it('say so where there are none', () => {
    expect(
      renderToStaticMarkup(<RankingCurves result={{ kind: 'ranking', curves: [], omitted: 0 }} target={{}} />),
    ).toContain('No curves');
  });
});

describe('predictions against targets', () => {
  const markup = renderToStaticMarkup(<PredictedTrue result={scatter} target={{ name: 'angle' }} />);

  it('are said in words', () => {
    expect(pictures(markup)[0]).toMatch(/^angle: R² 0\.99\d?, errors from -\d\.\d+ to \d\.\d+; 80 examples shown$/);
  });

  it('have a point for each example, inside the picture', () => {
    const points = [...markup.matchAll(/cx="([^"]*)" cy="([^"]*)"/g)];
    expect(points.length).toBe(80);
    for (const [, x, y] of points)
      for (const place of [Number(x), Number(y)]) expect(place >= 0 && place <= 200).toBe(true);
  });

  it('of a network that diverged say what to do', () => {
    const empty = { r2: null, residuals: null, truth: [], predicted: [] };
    expect(
      renderToStaticMarkup(
        <PredictedTrue result={{ kind: 'predictedTrue', outputs: [empty] }} target={{ name: 'x' }} />,
      ),
    ).toContain('Lower the learning rate');
  });
});

it('the marks of an axis are round numbers', () => {
  expect(plotTicks(0, 1)).toEqual([0, 0.5, 1]);
  expect(plotTicks(-21, 22)).toEqual([-20, 0, 20]);
  expect(plotTicks(0.0011, 0.0019)).toEqual([0.0012, 0.0014, 0.0016, 0.0018]);
});
