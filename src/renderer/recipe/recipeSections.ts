import type { Recipe } from '@shared/document/schema';

interface Section {
  readonly title: string;
  readonly fields: readonly (keyof Recipe)[];
}

/** The recipe's sections. Fields in none of them follow at the end; the data set has its own tab. */
export const sections: readonly Section[] = [
  { title: 'Optimizer', fields: ['optimizer', 'clipping', 'averaging'] },
  { title: 'Learning rate', fields: ['schedule', 'warmup'] },
  { title: 'Length of the run', fields: ['epochs', 'earlyStopping'] },
  { title: 'Batches', fields: ['batch', 'accumulation', 'validation', 'seed'] },
  { title: 'Precision', fields: ['precision'] },
];
