import type { NetworkAnalysis } from './analysis';
import type { Problem } from '../problem';
import type { Remedy } from '../../document/problem';
import { EditError } from '../../editing';
import type { NetloomDocument } from '../../document/schema';
import { sameShape, type Shape } from '../../tensor/shape';
import { applyRemedy } from './applyRemedy';
import { analysisAt } from './paths';

/** A problem's candidates at a node: all edits that may remove it, most likely first. */
export type CandidatesOf = (problem: Problem) => readonly Remedy[];

/** A problem is not read with more buttons. */
const mostOffered = 4;

/** The likeliest come first; to try more would be felt. */
const mostTried = 16;

/** Nodes that may be analysed to try remedies after one check: some milliseconds a problem, but never seconds. */
const mostWork = 200_000;

/** What remedies are tried on. */
interface Subject {
  readonly document: NetloomDocument;
  readonly nodes: number;
  /** Its analysis, once a remedy is tried, and the problems in it by `keyOf`. */
  before?: { readonly analysis: NetworkAnalysis; readonly known: ReadonlySet<string> };
  work: number;
}

/**
 * Offers remedies: each is applied to the document and the result analysed, so that what is offered removes its problem and
 * brings no other. Done when a problem's remedies are first read, since most problems of most checks are never looked at.
 */
export class Trials {
  private readonly problems = new WeakMap<Problem, Problem>();
  private offers = new WeakMap<Problem, readonly Remedy[]>();
  private subject: Subject | undefined;

  /** `analyzer` is asked about one document after the other, so an incremental one answers fast. */
  constructor(
    private readonly analyzer: (document: NetloomDocument) => NetworkAnalysis,
    private readonly candidatesOf: CandidatesOf,
  ) {}

  /** From here on remedies are tried on this document, whose composites open to so many nodes. */
  begin(document: NetloomDocument, nodes: number): void {
    this.subject = { document, nodes, work: 0 };
    this.offers = new WeakMap();
  }

  /** The same problems with remedies that have been tried; the same objects for the same problems. */
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
      offered = this.tried(problem);
      this.offers.set(problem, offered);
    }
    return offered;
  }

  private tried(problem: Problem): Remedy[] {
    const offered: Remedy[] = [];
    if (!this.subject) return offered;
    for (const remedy of this.candidatesOf(problem).slice(0, mostTried)) {
      if (offered.length === mostOffered) break;
      if (offered.some(({ label }) => label === remedy.label)) continue;
      const after = this.after(problem, remedy);
      if (!after) continue;
      const result = this.newResult(after, problem.path);
      const { result: _, ...rest } = remedy;
      offered.push({ ...rest, ...(result && { result }) });
    }
    return offered;
  }

  /** What comes out of a node after a remedy, where it is something else than before. */
  private newResult(after: NetworkAnalysis, path: string): Shape | undefined {
    const [result] = analysisAt(after, path)?.outputs ?? [];
    const [before] = analysisAt(this.subject!.before!.analysis, path)?.outputs ?? [];
    return result && before && sameShape(result, before) ? undefined : result;
  }

  /** The analysis with the remedy applied, where it does what it promises. */
  private after(problem: Problem, remedy: Remedy): NetworkAnalysis | undefined {
    const subject = this.subject!;
    if (subject.work > mostWork) return undefined;
    subject.work += 2 * subject.nodes;
    let mended: NetloomDocument;
    try {
      mended = applyRemedy(subject.document, problem, remedy);
    } catch (error) {
      if (error instanceof EditError) return undefined;
      throw error;
    }
    const { analysis: before, known } = (subject.before ??= this.lookBefore(subject));
    const after = this.analyzer(mended);
    const isMended = !after.problems.some((left) => keyOf(left) === keyOf(problem));
    const isWorse = (left: Problem) => isNew(left, known, before, problem.severity === 'error');
    return isMended && !after.problems.some(isWorse) ? after : undefined;
  }

  private lookBefore({ document }: Subject): NonNullable<Subject['before']> {
    const analysis = this.analyzer(document);
    return { analysis, known: new Set(analysis.problems.map(keyOf)) };
  }
}

/**
 * Whether a remedy brought this problem: a warning counts where only a warning is mended. What stands behind a problem may
 * not fit the data set; that is seen when it is reached, and is not the remedy's doing.
 */
function isNew(problem: Problem, known: ReadonlySet<string>, earlier: NetworkAnalysis, mendsError: boolean): boolean {
  if ((mendsError && problem.severity !== 'error') || known.has(keyOf(problem))) return false;
  return !(problem.onlyTraining && analysisAt(earlier, problem.path)?.state === 'waiting');
}

function keyOf({ path, brief, setting, edge }: Problem): string {
  return [path, brief, setting, edge?.from.join('.'), edge?.to.join('.')].join('|');
}
