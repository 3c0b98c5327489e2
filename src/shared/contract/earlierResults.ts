import { z } from 'zod';
import { mostConfused } from '../learning/results/classification';
import type { Results } from './results';

const prediction = z.object({
  index: z.number().int(),
  truth: z.number().int(),
  predicted: z.number().int(),
  confidence: z.number(),
});

/** What a run sent before there were results of other outputs than one of classes. */
export const earlierResultsSchema = z.object({
  confusion: z.array(z.array(z.number().int())),
  classes: z.array(z.string()),
  mistakes: z.array(prediction),
  examples: z.array(prediction),
});

type EarlierResults = z.infer<typeof earlierResultsSchema>;

/** An event with its results as they are sent now. */
export function withResults<Event extends { classification?: EarlierResults; results?: Results }>({
  classification,
  ...event
}: Event): Omit<Event, 'classification'> {
  return classification ? { ...event, results: { output: resultsOf(classification) } } : event;
}

function resultsOf({ confusion, classes, mistakes, examples }: EarlierResults): Results[string] {
  const answers = confusion.flat().reduce((sum, count) => sum + count, 0);
  const right = confusion.reduce((sum, row, truth) => sum + (row[truth] ?? 0), 0);
  return {
    target: { name: 'label', kind: 'class', shape: [], dtype: 'int32', classes },
    image: 'image',
    views: [
      {
        ...{ kind: 'classification', answers, wrong: answers - right, mistakes, examples },
        confusion: classes.length > mostConfused ? [] : confusion,
      },
    ],
  };
}
