import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import { scopePrefix } from '@shared/compiler/path';
import type { Problem } from '@shared/compiler/problem';
import type { Edge } from '@shared/document/schema';
import { wayOf } from './edgeKey';

const marked = new WeakMap<NetworkAnalysis, ReadonlyMap<string, Problem>>();

/** Problems by the way of the edge that they stand at: equal edges share theirs. */
export function edgeProblems(analysis: NetworkAnalysis): ReadonlyMap<string, Problem> {
  let problems = marked.get(analysis);
  if (!problems) {
    const found = new Map<string, Problem>();
    for (const problem of analysis.problems)
      if (problem.edge) found.set(scopePrefix(problem.path) + wayOf(problem.edge as Edge), problem);
    marked.set(analysis, (problems = found));
  }
  return problems;
}

const byNode = new WeakMap<NetworkAnalysis, ReadonlyMap<string, readonly Problem[]>>();
const none: readonly Problem[] = [];

/** Problems at a node: its own and those that the drawing as a whole has with it. */
export function problemsAt(analysis: NetworkAnalysis, path: string): readonly Problem[] {
  let problems = byNode.get(analysis);
  if (!problems) {
    const found = new Map<string, Problem[]>();
    for (const problem of analysis.problems) {
      const list = found.get(problem.path);
      if (list) list.push(problem);
      else found.set(problem.path, [problem]);
    }
    byNode.set(analysis, (problems = found));
  }
  return problems.get(path) ?? none;
}

const insides = new WeakMap<NetworkAnalysis, ReadonlyMap<string, ReadonlySet<string>>>();
const noErrors: ReadonlySet<string> = new Set();

/** The ids of the nodes in a composite that have an error, or have one inside; of a repeated one, in any repetition. */
export function errorsInside(analysis: NetworkAnalysis, path: string): ReadonlySet<string> {
  let inside = insides.get(analysis);
  if (!inside) {
    const found = new Map<string, Set<string>>();
    for (const { path: at, severity } of analysis.problems) {
      if (severity !== 'error') continue;
      const ids = at.split('/');
      for (let depth = 1; depth < ids.length; depth++) {
        const isRepetition = depth + 1 < ids.length && /^repeat\d+$/.test(ids[depth]!);
        const key = ids.slice(0, depth).join('/');
        const list = found.get(key) ?? new Set();
        found.set(key, list.add(ids[isRepetition ? depth + 1 : depth]!));
      }
    }
    insides.set(analysis, (inside = found));
  }
  return inside.get(path) ?? noErrors;
}
