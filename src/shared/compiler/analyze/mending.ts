import type { NetworkAnalysis } from './analysis';
import type { Problem } from '../problem';
import type { Remedy, RemedyStep } from '../../document/problem';
import { EditError } from '../../editing';
import type { NetloomDocument } from '../../document/schema';
import { applyRemedy } from './applyRemedy';
import { analysisAt } from './paths';
import { labelled, type Saying } from '../../messages/saying';

/** Analyses documents, and says which edits may remove the problems of the last one. It offers no remedies by itself. */
export interface Examiner {
  analyze(document: NetloomDocument): NetworkAnalysis;
  /** All edits that may remove a problem, most likely first. */
  candidatesFor(problem: Problem): readonly Remedy[];
}

/** A drawing before it is mended. */
export interface Broken {
  readonly analysis: NetworkAnalysis;
  /** Its problems, by `keyOf`. */
  readonly known: ReadonlySet<string>;
}

export function brokenBy(analysis: NetworkAnalysis): Broken {
  return { analysis, known: new Set(analysis.problems.map(keyOf)) };
}

/** The document with a remedy applied; nothing where it can't be. */
export function mended(document: NetloomDocument, problem: Problem, remedy: Remedy): NetloomDocument | undefined {
  try {
    return applyRemedy(document, problem, remedy);
  } catch (error) {
    if (error instanceof EditError) return undefined;
    throw error;
  }
}

/** Whether an edit removed the problem and brought no other. */
export function isCure(after: NetworkAnalysis, problem: Problem, before: Broken): boolean {
  const mendsError = problem.severity === 'error';
  return after.problems.every((left) => keyOf(left) !== keyOf(problem) && !isNew(left, before, mendsError));
}

/**
 * Whether an edit brought this problem: a warning counts where only a warning is mended. What stands behind a problem may
 * not fit the data set; that is seen when it is reached, and is not the edit's doing.
 */
function isNew(problem: Problem, { known, analysis }: Broken, mendsError: boolean): boolean {
  if ((mendsError && problem.severity !== 'error') || known.has(keyOf(problem))) return false;
  return !(problem.onlyTraining && analysisAt(analysis, problem.path)?.state === 'waiting');
}

export function keyOf({ path, brief, setting, edge }: Problem): string {
  return [path, brief, setting, edge?.from.join('.'), edge?.to.join('.')].join('|');
}

/** Errors of the drawing; with those of its data set, where `training`. */
export function errorsIn({ problems }: NetworkAnalysis, training = true): readonly Problem[] {
  return problems.filter(({ severity, onlyTraining }) => severity === 'error' && (training || !onlyTraining));
}

/** How large an edit is: the blocks that it inserts, or what the remedy says of itself. */
export function effortOf({ action, effort }: Pick<Remedy, 'action' | 'effort'>): number {
  if (effort !== undefined) return effort;
  return action.kind === 'insert' ? action.blocks.length : 1;
}

/** One remedy of two or three, in one sentence. */
export function chained(steps: readonly (RemedyStep & Remedy)[]): Remedy {
  const [first, second, third] = steps.map(({ said }) => said) as [Saying, Saying, Saying | undefined];
  return {
    ...(third ? labelled('three', first, second, third) : labelled('two', first, second)),
    action: { kind: 'chain', steps: steps.map(({ path, action }) => ({ path, action })) },
    effort: steps.reduce((sum, step) => sum + effortOf(step), 0),
  };
}
