import type { NetworkAnalysis } from './analysis';
import type { Problem } from '../problem';
import type { Remedy, RemedyStep } from '../../document/problem';
import type { NetloomDocument } from '../../document/schema';
import { chained, effortOf, errorsIn, isCure, keyOf, mended, type Broken, type Examiner } from './mending';
import { analysisAt } from './paths';

/** Longer chains are not read. */
const longest = 3;

/** So many of the most promising beginnings are carried on. */
const mostContinued = 12;

/** So many candidates of each problem are tried. */
const mostTried = 16;

interface Begun {
  readonly document: NetloomDocument;
  readonly steps: readonly (RemedyStep & Remedy)[];
  readonly effort: number;
  readonly analysis: NetworkAnalysis;
  /** What is mended next; nothing where all is well. */
  readonly next: Problem | undefined;
  readonly errors: number;
  /** How far the shapes that meet at `next` are from each other. */
  readonly distance: number;
}

/**
 * The smallest edit of two or three steps that removes a problem, with the problems that its steps bring to light: of those
 * that leave the fewest errors, the one of the least effort. Where one cause has many effects, no single remedy may do.
 * @param mayTry asked before each trial: the search ends where it says no
 */
export function chainFor(
  problem: Problem,
  document: NetloomDocument,
  before: Broken,
  examiner: Examiner,
  mayTry: () => boolean,
): { readonly remedy: Remedy; readonly after: NetworkAnalysis } | undefined {
  const seen = new Set<string>();
  let best: Begun | undefined;
  let begun: readonly Begun[] = [begin(document, [], before.analysis, problem, before)];
  for (let length = 1; length <= longest; length++) {
    const further: Begun[] = [];
    for (const state of begun.slice(0, mostContinued)) {
      if (!state.next) continue;
      for (const step of stepsFrom(state, examiner)) {
        const steps = [...state.steps, step];
        const key = steps.map(({ path, label }) => `${path} ${label}`).sort().join('|'); // prettier-ignore
        if (seen.has(key)) continue;
        seen.add(key);
        if (!mayTry()) return asRemedy(best);
        const changed = mended(state.document, { ...problem, path: step.path }, step);
        if (!changed || changed === state.document) continue;
        const reached = begin(changed, steps, examiner.analyze(changed), problem, before);
        further.push(reached);
        if (length === 1 || !isCure(reached.analysis, problem, before) || !isBetter(reached, best)) continue;
        best = reached;
        // No chain is shorter.
        if (!best.next && best.effort === length) return asRemedy(best);
      }
    }
    if (best && !best.next && best.effort <= length + 1) break;
    begun = further.sort((one, other) => promise(one) - promise(other));
  }
  return asRemedy(best);
}

function begin(
  document: NetloomDocument,
  steps: Begun['steps'],
  analysis: NetworkAnalysis,
  problem: Problem,
  { known }: Broken,
): Begun {
  const errors = errorsIn(analysis, false);
  const next = errors.find(({ path }) => path === problem.path) ?? errors.find((error) => !known.has(keyOf(error)));
  const effort = steps.reduce((sum, step) => sum + effortOf(step), 0);
  return { document, steps, effort, analysis, next, errors: errors.length, distance: distanceAt(analysis, next) };
}

function stepsFrom({ document, next }: Begun, examiner: Examiner): (RemedyStep & Remedy)[] {
  const problem = errorsIn(examiner.analyze(document), false).find((error) => keyOf(error) === keyOf(next!));
  if (!problem) return [];
  const candidates = examiner.candidatesFor(problem).slice(0, mostTried);
  return candidates.map((remedy) => ({ ...remedy, path: problem.path }));
}

/** How many extents differ among the shapes that meet at a problem's node. */
function distanceAt(analysis: NetworkAnalysis, problem: Problem | undefined): number {
  const [first = [], ...others] = problem ? (analysisAt(analysis, problem.path)?.inputs ?? []) : [];
  const isOther = (shape: readonly number[]) => shape.filter((extent, axis) => extent !== first[axis]).length;
  return others.reduce((sum, shape) => sum + isOther(shape), 0);
}

function isBetter(chain: Begun, best: Begun | undefined): boolean {
  return !best || chain.errors < best.errors || (chain.errors === best.errors && chain.effort < best.effort);
}

/** Less is more promising: errors first, then what is left to mend, then the effort. */
function promise({ errors, next, distance, effort }: Begun): number {
  return errors * 1000 + (next ? 100 : 0) + distance * 10 + effort;
}

function asRemedy(best: Begun | undefined) {
  return best && { remedy: chained(best.steps), after: best.analysis };
}
