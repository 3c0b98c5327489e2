import type { Prediction } from '@shared/contract/trainerMessages';
import { figure, percent } from './numbers';

type Answer = Exclude<Prediction, { readonly error: string }>;

/** A way to print answers. */
export interface PredictionFormat {
  /** @param top how many classes a line names */
  header?(top: number): string;
  line(input: string, answer: Answer): string;
  /** Stands in the place of the line of an input that has no answer. */
  failure?(input: string, error: string): string;
}

export const predictionFormats: Readonly<Record<'people' | 'json' | 'csv', PredictionFormat>> = {
  people: {
    line: (input, { classes, isProbability, truth, changes }) => {
      const answers = classes.map(({ name, score }) => `${name} ${isProbability ? percent(score) : figure(score)}`);
      const remarks = [...(truth === undefined ? [] : [`is ${truth}`]), ...(changes === undefined ? [] : [changes])];
      return `${input}: ${answers.join(', ')}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`;
    },
  },
  json: {
    line: (input, { classes, isProbability, ...more }) => {
      const score = isProbability ? 'probability' : 'score';
      const named = classes.map((each) => ({ class: each.name, [score]: each.score }));
      return JSON.stringify({ input, ...named[0], classes: named, ...more });
    },
    failure: (input, error) => JSON.stringify({ input, error }),
  },
  csv: {
    header: (top) => {
      const ranks = Array.from({ length: top }, (_, index) => (index === 0 ? '' : ` ${index + 1}`));
      return csvRow(['input', ...ranks.flatMap((rank) => [`class${rank}`, `score${rank}`])]);
    },
    line: (input, { classes }) => csvRow([input, ...classes.flatMap(({ name, score }) => [name, String(score)])]),
  },
};

/** RFC 4180: quotes where a cell has a comma, a quote or a line break. */
function csvRow(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
