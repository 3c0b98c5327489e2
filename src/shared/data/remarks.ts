import { classCounts } from './dataset';
import { hostSaying, type HostSaying } from '../messages/hostSaying';
import { listing } from '../messages/saying';
import type { found } from '../messages/host/found';
import type { TensorData } from '../tensor/types';

/**
 * What people should know of a data set before they train on it.
 * @param labels classes of the training examples
 */
export function classRemarks(classes: readonly string[], labels: TensorData): HostSaying[] {
  const counts = classCounts(labels, classes.length);
  const present = classes.filter((_, index) => counts[index]! > 0);
  const missing = classes.filter((_, index) => counts[index] === 0);
  return [
    ...singleClass('allTrainingImages', present),
    ...(missing.length > 0 ? [hostSaying('found', 'noImageOf', missing.length, listing(missing))] : []),
  ];
}

/** That there is a single class, where that is so. @param all the code of what is of it */
export function singleClass(all: `all${string}` & keyof typeof found, classes: readonly string[]): HostSaying[] {
  return classes.length === 1 ? [hostSaying('found', 'oneClass', hostSaying('found', all), classes[0]!)] : [];
}

/** `1,200 images of 3 classes: cat, dog, owl` */
export function ofClasses(what: HostSaying, names: readonly string[]): HostSaying {
  return hostSaying('found', 'ofClasses', what, names.length, listing(names));
}

/** `1,200 lines with weight, kind` */
export function withFields(what: HostSaying, names: readonly string[]): HostSaying {
  return hostSaying('found', 'withFields', what, listing(names));
}
