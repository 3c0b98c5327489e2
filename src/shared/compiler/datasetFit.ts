import type { DatasetFacts } from '../data/facts';
import { formatShape, sameShape, type Shape } from '../tensor/shape';

/** What keeps a drawing from being trained on its data set. */
export interface Misfit {
  /** A few words for the badge on the node. */
  readonly brief: string;
  /** What was expected, and what came. */
  readonly message: string;
}

/**
 * Whether an Input takes the images that the data set gives.
 * @param path of the Input
 * @param drawn the shape that it is drawn for, channels last
 */
export function inputMisfit(path: string, drawn: Shape, { shape }: DatasetFacts): Misfit | undefined {
  if (!shape || sameShape(shape, drawn)) return undefined;
  return {
    brief: 'doesn’t match the dataset',
    message: `The dataset's images are ${formatShape(shape)}, but ${path} expects ${formatShape(drawn)}.`,
  };
}

/** Whether a network's answer has one number for each class. */
export function outputMisfit(answer: Shape, { classes }: DatasetFacts): Misfit | undefined {
  if (!classes || sameShape(answer, [classes])) return undefined;
  return {
    brief: `not ${classes} classes`,
    message: `The dataset has ${classes} classes, so the output needs ${classes} values but gets ${formatShape(answer)}.`,
  };
}
