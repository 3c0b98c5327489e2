import type { DatasetFacts } from '../data/facts';
import { listed } from '../data/remarks';
import { formatShape, sameShape, type Shape } from '../tensor/shape';

/** A mismatch between a drawing and its dataset, which prevents training. */
export interface Misfit {
  /** A few words for the badge on the node. */
  readonly brief: string;
  /** What was expected, and what was found. */
  readonly message: string;
}

/**
 * Whether an Input's shape matches the dataset's images.
 * @param path of the Input
 * @param drawn the shape that it is drawn for, channels last
 */
export function inputMisfit(path: string, drawn: Shape, { name, shape }: DatasetFacts): Misfit | undefined {
  if (!shape || sameShape(shape, drawn)) return undefined;
  return {
    brief: 'doesn’t match the dataset',
    message: `${name ? `The images of ${name}` : "The dataset's images"} are ${formatShape(shape)}, but ${path} expects ${formatShape(drawn)}.`,
  };
}

/** Whether a network's output has one value per class. */
export function outputMisfit(answer: Shape, { name, classes, missing }: DatasetFacts): Misfit | undefined {
  if (!classes || sameShape(answer, [classes])) return undefined;
  const source = name ?? 'The dataset';
  const found = missing?.length
    ? `${source} has labels up to ${classes - 1}, none of them ${listed(missing)}`
    : `${source} has ${classes} classes`;
  return {
    brief: `not ${classes} classes`,
    message: `${found}, so the output needs ${classes} values but gets ${formatShape(answer)}.`,
  };
}
