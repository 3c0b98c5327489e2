import { share, type Ratio } from './classCounts';

/** Twice what is in both sets, of what is in either: F1 of answers, Dice of areas. */
export const overlap: Ratio = (hits, predicted, actual) => share(2 * hits, predicted + actual);
