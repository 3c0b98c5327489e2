import type { Missing, Problem } from '../problem';
import type { Expansion, PrimitiveNode } from '../expand/expansion';
import { datasetFacts, type DatasetFacts } from '../../data/facts';
import { measuredKindsOf } from '../task/measured';
import { resolveTask } from '../task/task';
import { checkInput, checkOutput } from './fit';
import { nearOutput } from './outputRemedies';
import { namedFieldProblems } from './namedFields';
import { objectiveProblems } from './objectiveProblems';
import { watchedProblems } from './watchedProblems';
import { checkSharing } from './sharing';
import type { Boundary, Entry, Ledger } from './ledger';
import { stated } from '../../messages/saying';

/** Problems and gaps of the drawing as a whole. */
export interface DrawingCheck {
  readonly problems: readonly Problem[];
  readonly missing: readonly Missing[];
  /** The node whose output is the network's prediction. */
  readonly output?: PrimitiveNode;
  /** Whether unconnected nodes are all that prevents a network. */
  readonly isSound: boolean;
}

/** Also marks the entries that the network's output depends on. */
export function checkDrawing(expansion: Expansion, ledger: Ledger): DrawingCheck {
  const inputs = atBoundary('input', ledger);
  const outputs = atBoundary('output', ledger);
  const [input, output] = [inputs[0]?.node, outputs[0]?.node];
  const problems: Problem[] = [];
  const missing: Missing[] = [];
  if (!input) missing.push({ path: '', ...stated('drawing', 'noInputBlock') });
  if (!output) missing.push({ path: '', ...stated('drawing', 'noOutputBlock') });
  markUsed(outputs, ledger);
  problems.push(...knownMisfits(expansion, inputs, outputs, ledger));
  if (!output) return { problems, missing, isSound: false };
  problems.push(...unused(expansion, ledger), ...checkSharing(ledger));
  const reaches = inputs.some(({ isUsed }) => isUsed);
  if (input && !reaches) missing.push({ path: output.path, ...stated('drawing', 'noPath', input.path, output.path) });
  const isSound = reaches && !problems.some(({ severity, onlyTraining }) => severity === 'error' && !onlyTraining);
  return { problems, missing, output, isSound };
}

/** An entry of a node where the network begins or ends. */
type BoundaryEntry = Entry & { readonly node: PrimitiveNode };

function atBoundary(boundary: Boundary, { boundaries }: Ledger): BoundaryEntry[] {
  return boundaries.filter((entry): entry is BoundaryEntry => entry.boundary === boundary);
}

interface KnownMisfits {
  /** All that they follow from. */
  readonly basis: readonly unknown[];
  readonly problems: readonly Problem[];
}

const known = new WeakMap<Ledger, KnownMisfits>();

/** The same problems as long as nothing changed that they follow from: most edits are elsewhere. */
function knownMisfits(
  expansion: Expansion,
  inputs: readonly BoundaryEntry[],
  outputs: readonly BoundaryEntry[],
  ledger: Ledger,
): readonly Problem[] {
  const { recipe, composites } = expansion.document;
  const basis: unknown[] = [recipe, composites];
  for (const { node, finding, isUsed } of inputs) basis.push(node, finding!.analysis, isUsed);
  for (const { node } of outputs)
    for (const each of nearOutput(ledger, node)) basis.push(each, ledger.get(each.path)!.analysis);
  // Which weights an objective moves is asked of the whole drawing.
  if (recipe.objectives.some(({ moves }) => moves && moves.length > 0)) basis.push(ledger.entries);
  const last = known.get(ledger);
  if (last && isSameList(last.basis, basis)) return last.problems;
  const problems = misfits(expansion, inputs, outputs, datasetFacts(recipe.dataset, recipe.derived), ledger);
  known.set(ledger, { basis, problems });
  return problems;
}

const isSameList = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((item, at) => item === right[at]);

/**
 * Where the drawing, its data and its recipe do not fit one another. An Input that nobody reads needs no field, unless it is
 * the only one.
 */
function misfits(
  expansion: Expansion,
  inputs: readonly BoundaryEntry[],
  outputs: readonly BoundaryEntry[],
  facts: DatasetFacts,
  ledger: Ledger,
): Problem[] {
  const { recipe } = expansion.document;
  const fed = inputs.filter(({ isUsed }) => isUsed || inputs.length === 1).map(({ node }) => node);
  const asked = outputs.map(({ node }) => node);
  const end = (side: 'inputs' | 'outputs') => (node: PrimitiveNode) => ({
    path: node.path,
    shape: ledger.get(node.path)!.analysis[side][0],
  });
  const ends = asked.map(end('inputs'));
  const task = resolveTask(fed.map(end('outputs')), ends, facts.fields, recipe);
  return [
    ...fed.flatMap((node) => checkInput(node, task.feeds.find(isOf(node))?.field, facts, ledger)),
    ...asked.flatMap((output) => {
      const objective = task.objectives.find(isOf(output));
      return [
        ...(objective?.computed ? [] : checkOutput(expansion, output, objective?.field, facts, ledger)),
        ...(objective ? objectiveProblems({ objective, output, ends, recipe, findings: ledger }) : []),
      ];
    }),
    ...namedFieldProblems(task, facts.fields, recipe),
    ...watchedProblems(recipe, () => measuredKindsOf(task.objectives, (path) => ledger.get(path)?.analysis.inputs[0])),
  ];
}

const isOf =
  ({ path }: PrimitiveNode) =>
  (each: { readonly path: string }) =>
    each.path === path;

/** Marks the outputs and everything they depend on. Nodes are in topological order, so one backward pass is enough. */
function markUsed(outputs: readonly Entry[], ledger: Ledger): void {
  for (const entry of ledger.entries) entry.isUsed = false;
  for (const entry of outputs) entry.isUsed = true;
  for (let place = ledger.entries.length - 1; place >= 0; place--) {
    const entry = ledger.entries[place]!;
    if (entry.isUsed) for (const source of ledger.feeding(entry)) source.isUsed = true;
  }
}

/** Nodes that are connected, but not to the output. */
function unused({ top }: Expansion, { entries }: Ledger): Problem[] {
  const problems: Problem[] = [];
  let [next, isReached] = [0, false];
  for (const { node, isUsed } of entries) {
    // What is inside a composite stands before it.
    isReached ||= isUsed;
    if (node !== top[next]) continue;
    if (!isReached && node.sound && node.kind !== 'bypassed') problems.push(leftOut(node.path));
    [next, isReached] = [next + 1, false];
  }
  return problems;
}

function leftOut(path: string): Problem {
  return { path, severity: 'warning', ...stated('drawing', 'unused', path) };
}
