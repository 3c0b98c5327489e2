import type { Field, FieldKind } from '../../data/field';
import type { TensorData } from '../../tensor/types';
import { answeredClass, imageByte } from './answers';

/** What a network answers for one example, as a value of the field that it is asked for. */
export interface FieldAnswer {
  /** In the form of the field: a class's number, a mask, the bytes of an image. Regressed values are always float32. */
  readonly field: Field;
  readonly values: TensorData['data'];
  /** The score of each class, where the field is a class or several. */
  readonly scores?: readonly number[];
  /** Whether the scores are probabilities: from 0 to 1, and with the sum 1 where the classes exclude one another. */
  readonly isProbability?: boolean;
}

type Reading = (field: Field, prediction: Float32Array) => FieldAnswer;

/** Scores of classes that exclude one another: a single value is the probability of the second of two. */
const scoresOf = (values: ArrayLike<number>): number[] =>
  values.length === 1 ? [1 - values[0]!, values[0]!] : Array.from(values);

const numbersOf = (field: Field, count: number): TensorData['data'] =>
  field.dtype === 'uint8' ? new Uint8Array(count) : new Int32Array(count);

/** A class at each position, of scores that lie side by side. */
const atEachPosition: Reading = (field, prediction) => {
  const positions = field.shape.reduce((product, extent) => product * extent, 1);
  const classes = prediction.length / positions;
  const values = numbersOf(field, positions);
  for (let place = 0; place < positions; place++) values[place] = answeredClass(prediction, place * classes, classes);
  return { field, values };
};

const asItIs: Reading = (field, values) => ({ field: { ...field, dtype: 'float32' }, values });

const between = (scores: readonly number[]): boolean => scores.every((score) => score >= 0 && score <= 1);

const readings: Readonly<Record<FieldKind, Reading>> = {
  class: (field, prediction) => {
    const scores = scoresOf(prediction);
    const sum = scores.reduce((total, score) => total + score, 0);
    const values = numbersOf(field, 1).fill(answeredClass(prediction, 0, prediction.length));
    return { field, values, scores, isProbability: Math.abs(sum - 1) < 1e-3 && scores.every((score) => score >= 0) };
  },
  classes: (field, prediction) => {
    const scores = Array.from(prediction);
    return {
      field,
      values: Uint8Array.from(scores, (score) => (score > 0.5 ? 1 : 0)),
      ...{ scores, isProbability: between(scores) },
    };
  },
  mask: atEachPosition,
  tokens: atEachPosition,
  // Images are compared as they are trained: from 0 to 1.
  image: (field, prediction) => ({ field, values: Uint8Array.from(prediction, imageByte) }),
  ...{ numbers: asItIs, sequence: asItIs, graph: asItIs },
};

/**
 * Reads a prediction.
 * @param field what the output is trained for
 * @param prediction as a loss gives it: probabilities of classes, regressed values; without the batch axis
 */
export function fieldAnswer(field: Field, prediction: Float32Array): FieldAnswer {
  return readings[field.kind](field, prediction);
}

/** A class with its score. */
export interface RankedClass {
  readonly name: string;
  readonly score: number;
}

/** The classes of highest score, the likeliest first. */
export function rankedClasses({ field, scores = [] }: FieldAnswer, most: number): RankedClass[] {
  return scores
    .map((score, number) => ({ name: field.classes?.[number] ?? String(number), score }))
    .sort((left, right) => right.score - left.score)
    .slice(0, most);
}
