import { classCounts } from './dataset';
import type { TensorData } from '../tensor/types';

/** Names that a message lists. */
export const mostListed = 10;

/**
 * What people should know of a data set before they train on it.
 * @param labels classes of the training examples
 */
export function classRemarks(classes: readonly string[], labels: TensorData): string[] {
  const counts = classCounts(labels, classes.length);
  const present = classes.filter((_, index) => counts[index]! > 0);
  const missing = classes.filter((_, index) => counts[index] === 0);
  return [
    ...(present.length === 1 ? [singleClass(`All training images are of one class, ${present[0]}`)] : []),
    ...(missing.length > 0
      ? [`No training image is of ${missing.length === 1 ? 'the class' : 'the classes'} ${listed(missing)}.`]
      : []),
  ];
}

/** @param found what the data are, as the beginning of a sentence */
export function singleClass(found: string): string {
  return `${found}: every answer is right, and nothing is learned. Choose data of two classes at least.`;
}

/** `3 classes: cat, dog, owl` */
export function classesText(names: readonly string[]): string {
  return `${names.length.toLocaleString('en')} ${names.length === 1 ? 'class' : 'classes'}: ${listed(names)}`;
}

/** `0, 3, 7`; the first ten and how many more. */
export function listed(names: readonly (string | number)[]): string {
  const rest = names.length - mostListed;
  return names.slice(0, mostListed).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
