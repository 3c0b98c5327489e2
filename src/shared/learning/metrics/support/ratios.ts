import { share, type Ratio } from './classCounts';

/** What counts of a class say of its answers. */

/** Right answers, of all answers that name the class. */
export const precisionOf: Ratio = (hits, predicted) => share(hits, predicted);

/** Right answers, of all that are of the class. */
export const recallOf: Ratio = (hits, _, actual) => share(hits, actual);

/** Twice what is in both sets, of what is in either: F1 of answers, Dice of areas. */
export const overlap: Ratio = (hits, predicted, actual) => share(2 * hits, predicted + actual);

/** What two areas share, of what they cover together. */
export const intersectionOverUnion: Ratio = (hits, predicted, actual) => share(hits, predicted + actual - hits);
