import { hostSaying, together, hostInEnglish, type HostSaying } from '../../messages/hostSaying';
import { DatasetError } from '../error';

/** What is wrong with a file, or with a line of it. */
export interface DataProblem {
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** What was expected and what was found, to stand behind the file's name: `is empty`. */
  readonly said: HostSaying;
}

/** Problems that a message names. */
const named = 5;

/** `faces/a.png is empty.` or `ages.csv, line 3: …` */
export function problemSaid({ file, line, said }: DataProblem): HostSaying {
  return line === undefined
    ? hostSaying('file', 'problem', file, said)
    : hostSaying('file', 'lineProblem', file, line, said);
}

/** The same in English. */
export const problemText = (problem: DataProblem): string => hostInEnglish(problemSaid(problem));

/** The first problems and how many there are, with what to do. */
export function problemsSaid(problems: readonly DataProblem[], examples: number): HostSaying {
  const rest = problems.length - named;
  return together([
    ...(problems.length === 1 ? [] : [hostSaying('file', 'several', problems.length, problems.length + examples)]),
    ...problems.slice(0, named).map(problemSaid),
    ...(rest > 0 ? [hostSaying('file', 'more', rest)] : []),
    hostSaying('file', examples > 0 ? 'repair' : 'noneLeft'),
  ]);
}

/** The same in English. */
export const problemsText = (problems: readonly DataProblem[], examples: number): string =>
  hostInEnglish(problemsSaid(problems, examples));

/**
 * Throws a `DatasetError` where examples cannot be read, unless they are to be skipped and others are left.
 * @param examples how many can be read
 */
export function checkProblems(problems: readonly DataProblem[], examples: number, skip: boolean): void {
  if (problems.length > 0 && (!skip || examples === 0)) throw new DatasetError(problemsSaid(problems, examples));
}
