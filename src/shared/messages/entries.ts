import { counted } from './count';

/** What people type to try a network: what is expected, and what is wrong with what is there. */
export const entries = {
  numbers: (count: number) => (count === 1 ? 'a number' : `${count} numbers, separated by commas`),
  notANumber: (place: number, field: string, found: string) =>
    `Number ${place} of ${field} is "${found}". Give a number such as 0.5.`,
  otherNumbers: (field: string, count: number, given: number) =>
    `${field} needs ${count === 1 ? 'a number' : `${count} numbers`}; ${given} given.`,
  bases: (most: number) => `up to ${most} letters A, C, G, T`,
  byPosition: (shape: string) => `${shape} numbers, position by position`,
  noBases: (field: string, most: number) => `${field} is empty. Give up to ${most} letters A, C, G, T.`,
  foreignLetter: (field: string, found: string, place: number) =>
    `${field} has "${found}" at letter ${place}. Expected A, C, G, T or N.`,
  firstWords: (count: number) => `text; the first ${counted(count, 'word counts', 'words count')}`,
  firstCharacters: (count: number) => `text; the first ${counted(count, 'character counts', 'characters count')}`,
  symbols: (count: number, symbols: string) => `${count} of ${symbols}`,
  foreignSymbol: (field: string, found: string, place: number, symbols: string) =>
    `${field} has "${found}" at place ${place}. Expected one of ${symbols}.`,
  otherWords: (field: string, count: number, given: number) =>
    `${field} needs ${counted(count, 'word', 'words')}; ${given} given.`,
  otherCharacters: (field: string, count: number, given: number) =>
    `${field} needs ${counted(count, 'character', 'characters')}; ${given} given.`,
};
