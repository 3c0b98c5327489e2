import type { NetworkAnalysis, Problem } from '@shared/compile/network';
import type { Edge } from '@shared/document/schema';
import type { AppState } from './drawingStore';

/** A name for an edge that is unique in its graph: an input and an output are joined at most once. */
export function edgeKey({ from, to }: Edge): string {
  return `${from[0]}.${from[1]}>${to[0]}.${to[1]}`;
}

/** Whether the drawing differs from what the file holds. Undoing everything since leads back to it. */
export function isUnsaved({ document, saved }: Pick<AppState, 'document' | 'saved'>): boolean {
  if (compared?.document !== document || compared.saved !== saved)
    compared = { document, saved, same: sameValue(document, saved) };
  return !compared.same;
}

let compared: { readonly document: object; readonly saved: object; readonly same: boolean } | undefined;

/** Edits share what they leave alone, so that only what an edit touched is looked at. */
function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (
    typeof left !== 'object' ||
    typeof right !== 'object' ||
    !left ||
    !right ||
    Array.isArray(left) !== Array.isArray(right)
  )
    return false;
  const [keys, others] = [definedKeys(left), definedKeys(right)];
  return keys.length === others.length && keys.every((key) => sameValue(left[key as never], right[key as never]));
}

const definedKeys = (value: object): readonly string[] =>
  Object.keys(value).filter((key) => value[key as never] !== undefined);

const mostExpensive = new WeakMap<NetworkAnalysis, number>();

/** Multiply-accumulates of the most expensive node of the drawing. */
export function highestCost(analysis: NetworkAnalysis): number {
  let highest = mostExpensive.get(analysis);
  if (highest === undefined) {
    highest = 0;
    for (const { macs } of analysis.nodes.values()) highest = Math.max(highest, macs);
    mostExpensive.set(analysis, highest);
  }
  return highest;
}

const marked = new WeakMap<NetworkAnalysis, ReadonlyMap<string, Problem>>();

/** Problems by the key of the edge that they stand at. */
export function edgeProblems(analysis: NetworkAnalysis): ReadonlyMap<string, Problem> {
  let problems = marked.get(analysis);
  if (!problems) {
    const found = new Map<string, Problem>();
    for (const problem of analysis.problems)
      if (problem.edge) found.set(scopeOf(problem.path) + edgeKey(problem.edge as Edge), problem);
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

function scopeOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
