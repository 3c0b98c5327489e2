import { z } from 'zod';
import { ClassCounts } from '../metrics/support/classCounts';
import { overlap } from '../metrics/support/ratios';
import { defineResultView } from './definition';

const mostRows = 100;

const count = z.number().int().min(0);

const rowSchema = z
  .object({
    /** The class or label. */
    channel: count,
    /** Answers that name it, examples (or positions) that are of it, and what is in both. */
    predicted: count,
    actual: count,
    hits: count,
  })
  .strict();

/** The counts of one class. */
export type ClassRow = z.infer<typeof rowSchema>;

/** Precision, recall, F1 and overlap class by class. */
export const perClass = defineResultView({
  kind: 'perClass',
  label: 'Class by class',
  doc: 'How well each class is found. Of many classes, those that are found worst.',
  schema: z
    .object({
      kind: z.literal('perClass'),
      /** In the order of the classes; those that neither occur nor are answered are left out. */
      rows: z.array(rowSchema).max(mostRows),
      /** Classes that were left out because they are found better. */
      omitted: count,
    })
    .strict(),
  supports: ({ targetKind }) => targetKind !== 'values',
  begin: (output) => {
    const counts = new ClassCounts(output);
    return {
      add: (batch) => counts.add(batch),
      result: () => {
        const found = Array.from(counts.hits, (hits, channel) => ({
          ...{ channel, hits },
          predicted: counts.predicted[channel]!,
          actual: counts.actual[channel]!,
        })).filter(({ predicted, actual }) => predicted + actual > 0);
        const score = ({ hits, predicted, actual }: ClassRow) => overlap(hits, predicted, actual);
        const rows = found
          .sort((left, right) => score(left) - score(right))
          .slice(0, mostRows)
          .sort((left, right) => left.channel - right.channel);
        return { kind: 'perClass' as const, rows, omitted: found.length - rows.length };
      },
    };
  },
});
