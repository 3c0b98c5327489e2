import type { DatasetFacts } from '../data/facts';
import { classCount, type FieldFacts } from '../data/field';
import { listed } from '../data/remarks';
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
 * Whether an Input's shape matches the field that it gets.
 * @param path of the Input
 * @param drawn the shape that it is drawn for, channels last
 */
export function inputMisfit(
  path: string,
  drawn: Shape,
  { name, kind, shape }: FieldFacts,
  data: About,
): Misfit | undefined {
  if (!shape || sameShape(shape, drawn)) return undefined;
  const source = data.name ?? 'the dataset';
  const [subject, verb] =
    kind === 'image'
      ? [data.name ? `The images of ${source}` : "The dataset's images", 'are']
      : [`The field ${name} of ${source}`, 'is'];
  return {
    brief: 'doesn’t match the dataset',
    message: `${subject} ${verb} ${formatShape(shape)}, but ${path} expects ${formatShape(drawn)}.`,
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
    return {
      brief: `not ${formatShape(wanted)}`,
      message: `The field ${field.name} of ${source === 'The dataset' ? 'the dataset' : source} needs an output of ${formatShape(wanted)}, ${got}`,
    };
  }
  const found = data.missing?.length
    ? `${source} has labels up to ${classes! - 1}, none of them ${listed(data.missing)}`
    : `${source} has ${classes} classes`;
  return { brief: `not ${classes} classes`, message: `${found}, so the output needs ${classes} values ${got}` };
}
