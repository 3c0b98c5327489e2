import { area } from '../areas/area';

/** Forms: what fields say themselves. */
export const formsWords = area('forms', {
  off: 'off',
  notANumber: (text: string) => `“${text}” is not a number. Arithmetic works too: 64*2.`,
  notWhole: (value: string) => `Must be a whole number, not ${value}.`,
  tooSmall: (least: string) => `Must be at least ${least}.`,
  tooLarge: (most: string) => `Must be at most ${most}.`,
  notAbove: (limit: string) => `Must be greater than ${limit}.`,
});
