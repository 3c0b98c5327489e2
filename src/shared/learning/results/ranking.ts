import { z } from 'zod';
import { RankedScores } from '../metrics/support/rankedScores';
import type { ScoresOfClass } from '../metrics/support/scoresOfClass';
import { defineResultView } from './definition';

const mostCurves = 10;
const mostPoints = 200;
/** A ROC curve goes 1 up and 1 to the right. Besides points at equal steps, its first and its last are kept. */
const step = 2 / (mostPoints - 2);

const shares = z.array(z.number().min(0).max(1)).max(mostPoints);
const count = z.number().int().min(0);

const curveSchema = z
  .object({
    /** The class or label that is told from the rest. */
    channel: count,
    /** Examples (or positions) that are of it, and that are not. Both at least 1. */
    positives: count,
    negatives: count,
    /** The area under the ROC curve; over all scores, as the next. */
    area: z.number().min(0).max(1),
    /** The area under the precision–recall curve, as steps: Σ precision · gain in recall. */
    averagePrecision: z.number().min(0).max(1),
    /** One of each a point, thresholds falling: whatever scores at least so high counts as the class. */
    thresholds: z.array(z.number()).max(mostPoints),
    recall: shares,
    precision: shares,
    falsePositiveRate: shares,
  })
  .strict();

/** The curve of one class. */
export type RankingCurve = z.infer<typeof curveSchema>;

/** Curves by class: precision and recall, and the ROC curve, at every threshold. */
export const ranking = defineResultView({
  kind: 'ranking',
  label: 'Precision–recall and ROC',
  doc: 'What each threshold finds, and at what price. Of many classes, those that are told apart worst.',
  schema: z
    .object({
      kind: z.literal('ranking'),
      /** The smallest areas first. */
      curves: z.array(curveSchema).max(mostCurves),
      /** Curves that were left out because their areas are larger. */
      omitted: count,
    })
    .strict(),
  supports: ({ targetKind }) => targetKind !== 'values',
  begin: (output) => {
    const scores = new RankedScores(output);
    return {
      add: (batch) => scores.add(batch),
      result: () => {
        const areas = scores.classes
          .map((each, index) => ({ each, channel: scores.numbers[index]!, area: each.area() }))
          .filter(({ area }) => !Number.isNaN(area))
          .sort((left, right) => left.area - right.area);
        const shown = areas.slice(0, mostCurves);
        return {
          kind: 'ranking' as const,
          curves: shown.map(({ each, channel, area }) => ({ channel, area, ...curveOf(each) })),
          omitted: areas.length - shown.length,
        };
      },
    };
  },
});

function curveOf(scores: ScoresOfClass): Omit<RankingCurve, 'channel' | 'area'> {
  const { positives, negatives } = scores;
  const points = { thresholds: [], recall: [], precision: [], falsePositiveRate: [] } as Record<
    'thresholds' | 'recall' | 'precision' | 'falsePositiveRate',
    number[]
  >;
  let [hits, falseAlarms, averagePrecision] = [0, 0, 0];
  scores.forEachScore((threshold, found, others) => {
    hits += found;
    falseAlarms += others;
    const [recall, falsePositiveRate] = [hits / positives, falseAlarms / negatives];
    const precision = hits / (hits + falseAlarms);
    averagePrecision += (precision * found) / positives;
    const moved = recall - (points.recall.at(-1) ?? 0) + falsePositiveRate - (points.falsePositiveRate.at(-1) ?? 0);
    const isEnd = points.recall.length === 0 || hits + falseAlarms === positives + negatives;
    if (!isEnd && moved < step) return;
    points.thresholds.push(threshold);
    points.recall.push(recall);
    points.precision.push(precision);
    points.falsePositiveRate.push(falsePositiveRate);
  });
  return { positives, negatives, averagePrecision: Math.min(1, averagePrecision), ...points };
}
