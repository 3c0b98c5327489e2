import { advice } from './advice';
import { blockProblems } from './blockProblems';
import { drawingProblems } from './drawingProblems';
import { entries } from './entries';
import { expressionFaults } from './expressionFaults';
import { lineFaults } from './lineFaults';
import { parts } from './parts';
import { readingFaults } from './readingFaults';
import { refusals } from './refusals';
import { remedies } from './remedies';
import { rules } from './rules';
import { trainingProblems } from './trainingProblems';

/**
 * Every message of the live check, of edits and of reading a drawing's file, in English: each is said once, here, under a code, and made of the values of
 * its case. The command line prints them; the page says them in its language, by code and values (`saying.ts`).
 */
export const messages = {
  parts,
  advice,
  block: blockProblems,
  drawing: drawingProblems,
  training: trainingProblems,
  remedy: remedies,
  refusal: refusals,
  rule: rules,
  line: lineFaults,
  expression: expressionFaults,
  entry: entries,
  reading: readingFaults,
};

export type Messages = typeof messages;
