import type { DatasetFacts } from '../data/facts';
import { classCount, type FieldFacts } from '../data/field';
import { listed } from '../data/remarks';
import type { ExampleType } from '../tensor/exampleType';
import { formatShape, sameShape, type Shape } from '../tensor/shape';
import { outputFor, suits } from './task/target';

/** A mismatch between a drawing and its dataset, which prevents training. */
export interface Misfit {
  /** A few words for the badge on the node. */
  readonly brief: string;
  /** What was expected, and what was found. */
  readonly message: string;
}

type About = Pick<DatasetFacts, 'name' | 'missing'>;

/**
 * Whether an Input takes the field that it gets.
 * @param path of the Input
 * @param drawn what it is drawn for
 */
export function inputMisfit(
  path: string,
  drawn: ExampleType,
  { name, kind, shape }: FieldFacts,
  data: About,
): Misfit | undefined {
  if (!shape) return undefined;
  const source = data.name ?? 'the dataset';
  const [subject, verb] =
    kind === 'image'
      ? [data.name ? `The images of ${source}` : "The dataset's images", 'are']
      : [`The field ${name} of ${source}`, 'is'];
  if (!sameShape(shape, drawn.shape))
    return {
      brief: 'doesn’t match the dataset',
      message: `${subject} ${verb} ${formatShape(shape)}, but ${path} expects ${formatShape(drawn.shape)}.`,
    };
  const isTokens = kind === 'tokens';
  if (isTokens === (drawn.dtype === 'int32')) return undefined;
  const [found, expected] = isTokens ? ['tokens', 'other numbers'] : ['no tokens', 'tokens'];
  return {
    brief: isTokens ? 'gets tokens' : 'gets no tokens',
    message: `The field ${name} of ${source} holds ${found}, but ${path} expects ${expected}. Set the kind of ${path} to ${isTokens ? 'tokens' : 'values'}.`,
  };
}

/** Whether an output can be compared with its target. */
export function outputMisfit(answer: Shape, field: FieldFacts, data: About): Misfit | undefined {
  if (suits(answer, field) !== false) return undefined;
  const wanted = outputFor(field)!;
  const classes = classCount(field);
  const source = data.name ?? 'The dataset';
  const got = `but gets ${formatShape(answer)}.`;
  if (field.kind !== 'class') {
    const of = `The field ${field.name} of ${data.name ?? 'the dataset'}`;
    const needs = `so the output needs ${formatShape(wanted)} ${got}`;
    return { brief: `not ${formatShape(wanted)}`, message: `${of} ${holds(field, classes)}, ${needs}` };
  }
  const found = data.missing?.length
    ? `${source} has labels up to ${classes! - 1}, none of them ${listed(data.missing)}`
    : `${source} has ${classes} classes`;
  return { brief: `not ${classes} classes`, message: `${found}, so the output needs ${classes} values ${got}` };
}

/** `is a mask of 32×32 with 4 classes`, `has 3 values` */
function holds({ kind, shape = [] }: FieldFacts, classes: number | undefined): string {
  if (classes !== undefined)
    return shape.length > 0
      ? `is ${formatShape(shape)}, each position of one of ${classes} classes`
      : `has ${classes} classes`;
  return kind === 'numbers' ? `has ${shape[0]} ${shape[0] === 1 ? 'value' : 'values'}` : `is ${formatShape(shape)}`;
}
