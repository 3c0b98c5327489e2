import { DatasetError } from '../error';

/** What is wrong with a file, or with a line of it. */
export interface DataProblem {
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** What was expected and what was found, to stand behind the file's name: `is empty`. */
  readonly message: string;
}

/** Problems that a message names. */
const named = 5;

/** `faces/a.png is empty.` or `ages.csv, line 3: …` */
export function problemText({ file, line, message }: DataProblem): string {
  return line === undefined ? `${file} ${message}.` : `${file}, line ${line}: ${message}.`;
}

/** The first problems and how many there are, with what to do. */
export function problemsText(problems: readonly DataProblem[], examples: number): string {
  const count = `${problems.length} of ${problems.length + examples}`;
  const rest = problems.length - named;
  return [
    problems.length === 1 ? '' : `${count} examples cannot be read.`,
    ...problems.slice(0, named).map(problemText),
    rest > 0 ? `${rest} more cannot be read either.` : '',
    examples > 0
      ? 'Repair or remove what is wrong, or choose to skip it.'
      : 'No example is left: repair these files, or choose others.',
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * Throws a `DatasetError` where examples cannot be read, unless they are to be skipped and others are left.
 * @param examples how many can be read
 */
export function checkProblems(problems: readonly DataProblem[], examples: number, skip: boolean): void {
  if (problems.length > 0 && (!skip || examples === 0)) throw new DatasetError(problemsText(problems, examples));
}
