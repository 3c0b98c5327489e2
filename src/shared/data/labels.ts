import type { Dataset } from './dataset';

/** Labels below the largest that no image has, in training or in testing. */
export function missingLabels({ classes, train, test }: Dataset): number[] {
  const occurring = new Set([train, test].flatMap(({ labels }) => [...new Set(labels)]));
  return classes.map((_, label) => label).filter((label) => !occurring.has(label));
}

/** The same images with the labels that occur numbered from 0, in their order. Classes keep their names. */
export function withConsecutiveLabels(dataset: Dataset): Dataset {
  const missing = new Set(missingLabels(dataset));
  if (missing.size === 0) return dataset;
  const occurring = dataset.classes.map((_, label) => label).filter((label) => !missing.has(label));
  const numbers = Uint8Array.from(dataset.classes, (_, label) => Math.max(0, occurring.indexOf(label)));
  const renumbered = (labels: Uint8Array) => labels.map((label) => numbers[label]!);
  return {
    ...dataset,
    classes: occurring.map((label) => dataset.classes[label]!),
    train: { ...dataset.train, labels: renumbered(dataset.train.labels) },
    test: { ...dataset.test, labels: renumbered(dataset.test.labels) },
  };
}
