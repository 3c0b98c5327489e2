import { answerForms, type PrintedOutput } from './answerForms';

/** What the network answers to one input. */
export interface PrintedAnswer {
  readonly outputs: readonly PrintedOutput[];
  /** How an image was changed to fit. */
  readonly changes?: string;
}

/** A way to print answers. */
export interface PredictionFormat {
  /**
   * Stands before the first answer.
   * @param top how many classes a line names
   */
  header?(first: PrintedAnswer, top: number): string;
  line(input: string, answer: PrintedAnswer, top: number): string;
  /** Stands in the place of the line of an input that has no answer. */
  failure?(input: string, error: string): string;
}

const formOf = ({ field }: PrintedOutput) => answerForms[field.kind];

const truthOf = (answer: PrintedOutput): unknown => answer.truth && formOf(answer).truth?.(answer.truth);

/** Names the outputs where there are several. */
const named = (outputs: readonly PrintedOutput[], { output }: PrintedOutput, text: string): string =>
  outputs.length > 1 ? `${output}: ${text}` : text;

export const predictionFormats: Readonly<Record<'people' | 'json' | 'csv', PredictionFormat>> = {
  people: {
    line: (input, { outputs, changes }) => {
      const answers = outputs.map((answer) => {
        const truth = truthOf(answer);
        const remarks = [
          ...(truth === undefined ? [] : [`is ${Array.isArray(truth) ? truth.join(', ') || 'none' : String(truth)}`]),
          ...(changes !== undefined && answer === outputs.at(-1) ? [changes] : []),
        ];
        const words = named(outputs, answer, formOf(answer).words(answer));
        return `${words}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`;
      });
      return `${input}: ${answers.join(' · ')}`;
    },
  },
  json: {
    line: (input, { outputs, changes }) => {
      const members = (answer: PrintedOutput) => {
        const truth = truthOf(answer);
        return { ...formOf(answer).json(answer), ...(truth !== undefined && { truth }) };
      };
      const all =
        outputs.length === 1
          ? members(outputs[0]!)
          : { outputs: Object.fromEntries(outputs.map((answer) => [answer.output, members(answer)])) };
      return JSON.stringify({ input, ...all, ...(changes !== undefined && { changes }) });
    },
    failure: (input, error) => JSON.stringify({ input, error }),
  },
  csv: {
    header: ({ outputs }, top) =>
      csvRow([
        'input',
        ...outputs.flatMap((answer) =>
          formOf(answer)
            .columns(answer, top)
            .map((column) => named(outputs, answer, column)),
        ),
      ]),
    line: (input, { outputs }, top) =>
      csvRow([
        input,
        ...outputs.flatMap((answer) => {
          const cells = formOf(answer).cells(answer);
          // Outputs stand side by side: each fills its columns.
          const { length } = formOf(answer).columns(answer, top);
          return outputs.length > 1 ? Array.from({ length }, (_, at) => cells[at] ?? '') : cells;
        }),
      ]),
  },
};

/** RFC 4180: quotes where a cell has a comma, a quote or a line break. */
function csvRow(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
