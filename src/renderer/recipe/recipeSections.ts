import type { Recipe } from '@shared/document/schema';
import type { recipeWords } from '../words/english/recipe';

/** What a section is called by, in its texts. */
export type SectionName = keyof typeof recipeWords.english.sections;

interface Section {
  readonly name: SectionName;
  readonly fields: readonly (keyof Recipe)[];
}

/** The recipe's sections. Fields in none of them follow at the end; the data set has its own tab. */
export const sections: readonly Section[] = [
  { name: 'optimizer', fields: ['optimizer', 'clipping', 'averaging'] },
  { name: 'learningRate', fields: ['schedule', 'warmup'] },
  { name: 'length', fields: ['epochs', 'earlyStopping'] },
  { name: 'batches', fields: ['batch', 'accumulation', 'validation', 'seed'] },
  { name: 'precision', fields: ['precision'] },
];
