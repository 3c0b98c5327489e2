import type { Recipe } from '@shared/document/schema';
import { examplesPerStep, learningRateAt } from '@shared/learning/schedules';
import { useRequest } from '../client/useRequest';
import { formatCount, formatRate } from '../format/units';
import { useDrawing } from '../drawing/DrawingContext';
import { useWords } from '../words/currentWords';
import { recipeWords } from '../words/english/recipe';

const size = { width: 264, height: 84, points: 132 } as const;

/** The learning rate at evenly spread steps of a run, first and last included. */
export function scheduleCurve(recipe: Recipe, stepsPerEpoch: number, points: number): readonly number[] {
  const totalSteps = recipe.epochs * stepsPerEpoch;
  return Array.from({ length: points }, (_, index) => {
    const step = Math.round((index / (points - 1)) * (totalSteps - 1));
    return learningRateAt(recipe, { step, totalSteps, stepsPerEpoch });
  });
}

/** The learning rate over the steps of a run, as a small plot. */
export function SchedulePlot() {
  const words = useWords(recipeWords);
  const { recipe } = useDrawing().useDocument();
  const { output } = useRequest('datasets.preview', { dataset: recipe.dataset, count: 1 });
  const portion = examplesPerStep(recipe);
  const stepsPerEpoch = Math.max(1, Math.ceil((output?.counts.train ?? 1000 * portion) / portion));
  const totalSteps = recipe.epochs * stepsPerEpoch;
  const rates = scheduleCurve(recipe, stepsPerEpoch, size.points);
  const highest = Math.max(...rates);
  const points = rates.map((rate, index) => {
    const x = (index / (size.points - 1)) * size.width;
    const y = size.height - 2 - (highest > 0 ? rate / highest : 0) * (size.height - 6);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  const [first, last] = [rates[0] ?? 0, rates.at(-1) ?? 0];
  const atEnd = last < first * 1e-4 ? '≈ 0' : formatRate(last);
  return (
    <figure className="schedule-plot">
      <figcaption>{words.rateOverRun}</figcaption>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={words.rateFromTo(formatRate(first), formatRate(last))}
      >
        <line x1={0} x2={size.width} y1={size.height - 1} y2={size.height - 1} />
        <polyline points={points.join(' ')} />
      </svg>
      <p className="form-hint">
        <span>{words.rateAt('0', formatRate(first))}</span>
        <span>{output ? words.rateAt(formatCount(totalSteps), atEnd) : words.rateAtEnd(atEnd)}</span>
      </p>
    </figure>
  );
}
