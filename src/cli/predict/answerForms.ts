import type { OutputAnswer } from '@shared/contract/answers';
import { numbersOf } from '@shared/data/columnBytes';
import { entries } from '@shared/data/entry';
import type { Field, FieldKind } from '@shared/data/field';
import { imagePng, maskPng } from '@system/data/images/encode';
import { fieldAnswer, rankedClasses, type FieldAnswer, type RankedClass } from '@shared/learning/results/fieldAnswer';
import { figure, percent } from '../text/numbers';

/** A value of a field. */
export type Value = Pick<FieldAnswer, 'field' | 'values'>;

/** An answer as it is printed. Its picture may have been written to a file. */
export interface PrintedOutput extends FieldAnswer {
  readonly output: string;
  /** The likeliest first; as many as are to be named. */
  readonly ranked: readonly RankedClass[];
  readonly truth?: Value;
  readonly file?: string;
}

/** What an Output answers. @param top how many classes are named */
export function printedOutput({ output, field, prediction, truth }: OutputAnswer, top: number): PrintedOutput {
  const answer = fieldAnswer(field, numbersOf('float32', prediction) as Float32Array);
  return {
    ...{ output, ...answer, ranked: rankedClasses(answer, top) },
    ...(truth && { truth: { field, values: numbersOf(field.dtype, truth) } }),
  };
}

/** How the answers of one kind are printed. */
export interface AnswerForm {
  /** For people, in a line. */
  words(answer: PrintedOutput): string;
  /** Members of a JSON object. */
  json(answer: PrintedOutput): Readonly<Record<string, unknown>>;
  /** Headers of a table's columns. @param top how many classes are named */
  columns(answer: PrintedOutput, top: number): readonly string[];
  /** The cells of these columns, as many or fewer. */
  cells(answer: PrintedOutput): readonly string[];
  /** What the example has there, as JSON has it; nothing where it is too long for a line. */
  truth?(value: Value): unknown;
  /** The bytes of a PNG. */
  picture?(value: Value): Uint8Array | Promise<Uint8Array>;
}

const nameOf = ({ classes }: Field, number: number): string => classes?.[number] ?? String(number);

const score = (value: number, isProbability = false): string => (isProbability ? percent(value) : figure(value));

const ranked: Omit<AnswerForm, 'truth'> = {
  words: ({ ranked, isProbability }) =>
    ranked.map((each) => `${each.name} ${score(each.score, isProbability)}`).join(', '),
  json: ({ ranked, isProbability }) => {
    const named = ranked.map(({ name, score }) => ({ class: name, [isProbability ? 'probability' : 'score']: score }));
    return { ...named[0], classes: named };
  },
  columns: (_, top) =>
    Array.from({ length: top }, (__, index) => (index === 0 ? '' : ` ${index + 1}`)).flatMap((rank) => [
      `class${rank}`,
      `score${rank}`,
    ]),
  cells: ({ ranked }) => ranked.flatMap(({ name, score }) => [name, String(score)]),
};

/** Classes of positions with their shares, the largest first. */
function shares({ field, values }: Value): { name: string; share: number }[] {
  const counts = new Map<number, number>();
  for (const number of Array.from(values)) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([number, count]) => ({ name: nameOf(field, number), share: count / values.length }));
}

const mask: AnswerForm = {
  words: (answer) => {
    const found = shares(answer).map(({ name, share }) => `${name} ${percent(share)}`);
    return [...found, ...(answer.file ? [answer.file] : [])].join(', ');
  },
  json: (answer) => ({
    ...(answer.file !== undefined && { file: answer.file }),
    shares: Object.fromEntries(shares(answer).map(({ name, share }) => [name, share])),
  }),
  columns: ({ field }) => ['file', ...(field.classes ?? []).map((name) => `share of ${name}`)],
  cells: (answer) => {
    const found = new Map(shares(answer).map(({ name, share }) => [name, share]));
    return [answer.file ?? '', ...(answer.field.classes ?? []).map((name) => String(found.get(name) ?? 0))];
  },
  picture: ({ field, values }) => maskPng(values, field.shape.length > 1 ? field.shape : [1, ...field.shape]),
};

const image: AnswerForm = {
  words: ({ file, field }) => file ?? `image ${field.shape.join('×')}`,
  json: ({ file, field }) => ({ ...(file !== undefined && { file }), shape: field.shape }),
  columns: () => ['file'],
  cells: ({ file }) => [file ?? ''],
  picture: ({ field, values }) => imagePng(Uint8Array.from(values), field.shape),
};

const list = ({ values }: Value): number[] => Array.from(values);

const numbers: AnswerForm = {
  words: (answer) => list(answer).map(figure).join(', '),
  json: (answer) => ({ values: list(answer) }),
  columns: (answer) => {
    const { length } = list(answer);
    return length === 1 ? ['value'] : Array.from({ length }, (_, index) => `value ${index + 1}`);
  },
  cells: (answer) => list(answer).map(String),
  truth: ({ values }) => Array.from(values),
};

const text = ({ field, values }: Value): string => entries[field.kind]!.write(values, field);

const typed: AnswerForm = {
  words: text,
  json: (answer) => ({ text: text(answer) }),
  columns: () => ['text'],
  cells: (answer) => [text(answer)],
  truth: text,
};

/** How the answers of each kind of field are printed. */
export const answerForms: Readonly<Record<FieldKind, AnswerForm>> = {
  class: { ...ranked, truth: ({ field, values }) => nameOf(field, values[0]!) },
  classes: {
    ...ranked,
    truth: ({ field, values }) => Array.from(values).flatMap((holds, number) => (holds ? [nameOf(field, number)] : [])),
  },
  ...{ mask, image, numbers, tokens: typed, sequence: typed, graph: numbers },
};
