import type { NetworkAnalysis } from './analysis';
import type { Problem } from '../problem';
import type { Remedy } from '../../document/problem';
import type { NetloomDocument } from '../../document/schema';
import { sameShape, type Shape } from '../../tensor/shape';
import { chainFor } from './chains';
import { brokenBy, effortOf, errorsIn, isCure, mended, type Broken, type Examiner } from './mending';
import { analysisAt } from './paths';

/** A problem is not read with more buttons. */
const mostOffered = 4;

/** The likeliest come first; to try more would be felt. */
const mostTried = 16;

/** Nodes that may be analysed to try remedies after one check: some milliseconds a problem, but never seconds. */
const mostWork = 200_000;

/** Trials of chains for one problem. */
const mostChained = 400;

/** What remedies are tried on. */
interface Subject {
  readonly document: NetloomDocument;
  readonly nodes: number;
  /** What was wrong with it, once a remedy is tried. */
  before?: Broken;
  work: number;
}

interface Tried {
  readonly remedy: Remedy;
  readonly after: NetworkAnalysis;
}

/** What gives problems their remedies. */
export interface Offers {
  /** The same problems with remedies that have been tried; the same objects for the same problems. */
  offering(problems: readonly Problem[]): readonly Problem[];
}

/** Leaves problems as the rules state them. */
export const untried: Offers = { offering: (problems) => problems };

/**
 * Offers remedies: each is applied to the document and the result analysed, so that what is offered removes its problem and
 * brings no other. Done when a problem's remedies are first read, since most problems of most checks are never looked at.
 */
export class Trials implements Offers {
  private readonly problems = new WeakMap<Problem, Problem>();
  private offers = new WeakMap<Problem, readonly Remedy[]>();
  private subject: Subject | undefined;

  /**
   * @param examiner is asked about one document after the other, so an incremental one answers fast
   * @param candidatesOf for problems of the document that remedies are tried on
   */
  constructor(
    private readonly examiner: () => Examiner,
    private readonly candidatesOf: Examiner['candidatesFor'],
  ) {}

  /** From here on remedies are tried on this document, whose composites open to so many nodes. */
  begin(document: NetloomDocument, nodes: number): void {
    this.subject = { document, nodes, work: 0 };
    this.offers = new WeakMap();
  }

  offering(problems: readonly Problem[]): readonly Problem[] {
    return problems.some(({ remedies }) => remedies) ? problems.map((problem) => this.wrapped(problem)) : problems;
  }

  private wrapped(problem: Problem): Problem {
    if (!problem.remedies) return problem;
    let wrapped = this.problems.get(problem);
    if (!wrapped) {
      const { remedies: _, ...rest } = problem;
      const offered = () => this.offered(problem);
      wrapped = {
        ...rest,
        get remedies() {
          return offered();
        },
      };
      this.problems.set(problem, wrapped);
    }
    return wrapped;
  }

  private offered(problem: Problem): readonly Remedy[] {
    let offered = this.offers.get(problem);
    if (!offered) {
      offered = this.subject ? this.best(problem, this.subject) : [];
      this.offers.set(problem, offered);
    }
    return offered;
  }

  /** What leaves the fewest errors first, of those the smallest edits. */
  private best(problem: Problem, subject: Subject): Remedy[] {
    const singles = this.singles(problem, subject);
    const chain = this.chain(problem, subject, singles);
    const order = ({ remedy, after }: Tried) => 100 * errorsIn(after, false).length + effortOf(remedy);
    const tried = [...singles, ...(chain ? [chain] : [])];
    if (!problem.onlyTraining) tried.sort((one, other) => order(one) - order(other));
    return tried.slice(0, mostOffered).map(({ remedy, after }) => {
      const result = newResult(after, subject.before!.analysis, problem.path);
      const { result: _, ...rest } = remedy;
      return { ...rest, leaves: errorsIn(after).length, ...(result && { result }) };
    });
  }

  private singles(problem: Problem, subject: Subject): Tried[] {
    const tried: Tried[] = [];
    for (const remedy of this.candidatesOf(problem).slice(0, mostTried)) {
      if (tried.length === mostOffered) break;
      if (tried.some((other) => other.remedy.label === remedy.label)) continue;
      const changed = this.mayTry(subject) ? mended(subject.document, problem, remedy) : undefined;
      if (!changed) continue;
      const before = this.lookBefore(subject);
      const after = this.examiner().analyze(changed);
      if (isCure(after, problem, before)) tried.push({ remedy, after });
    }
    return tried;
  }

  /** Where an edit of one step mends all, a chain is no better. */
  private chain(problem: Problem, subject: Subject, singles: readonly Tried[]): Tried | undefined {
    const isEnough = singles.some(({ remedy, after }) => effortOf(remedy) < 2 && !errorsIn(after, false).length);
    if (isEnough || problem.severity !== 'error' || problem.onlyTraining) return undefined;
    let trials = 0;
    const mayTry = () => trials++ < mostChained && this.mayTry(subject);
    const chain = chainFor(problem, subject.document, this.lookBefore(subject), this.examiner(), mayTry);
    if (!chain) return undefined;
    const [effort, left] = [effortOf(chain.remedy), errorsIn(chain.after, false).length];
    const isAsGood = ({ remedy, after }: Tried) => {
      const leaves = errorsIn(after, false).length;
      return leaves < left || (leaves === left && effortOf(remedy) <= effort);
    };
    return singles.some(isAsGood) ? undefined : chain;
  }

  private mayTry(subject: Subject): boolean {
    subject.work += 2 * subject.nodes;
    return subject.work <= mostWork + 2 * subject.nodes;
  }

  private lookBefore(subject: Subject): Broken {
    return (subject.before ??= brokenBy(this.examiner().analyze(subject.document)));
  }
}

/** What comes out of a node after an edit, where it is something else than before. */
function newResult(after: NetworkAnalysis, earlier: NetworkAnalysis, path: string): Shape | undefined {
  const [result] = analysisAt(after, path)?.outputs ?? [];
  const [before] = analysisAt(earlier, path)?.outputs ?? [];
  return result && before && sameShape(result, before) ? undefined : result;
}
