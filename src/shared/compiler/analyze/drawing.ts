import type { Missing, Problem } from '../problem';
import type { Expansion, PrimitiveNode } from '../expand/expansion';
import { datasetFacts } from '../../data/facts';
import { checkInput, checkOutput } from './fit';
import type { Boundary, Entry, Ledger } from './ledger';

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
  const facts = datasetFacts(expansion.document.recipe.dataset);
  const problems: Problem[] = [];
  const missing: Missing[] = [];
  if (!input) missing.push(lacks('no input', 'The drawing has no Input block yet. Add one for the images.'));
  if (!output) missing.push(lacks('no output', 'The drawing has no Output block yet. Add one after the last layer.'));
  for (const { node } of inputs.slice(1)) problems.push(oneOnly(node, 'Input'));
  for (const { node } of outputs.slice(1)) problems.push(oneOnly(node, 'Output'));
  if (input) problems.push(...checkInput(input, facts, ledger));
  if (output) problems.push(...checkOutput(expansion, output, facts, ledger));
  markUsed(outputs, ledger);
  if (!output) return { problems, missing, isSound: false };
  problems.push(...unused(expansion, ledger));
  const reaches = inputs[0]?.isUsed ?? false;
  if (input && !reaches)
    missing.push(
      lacks(
        'no path',
        `No path leads from ${input.path} to ${output.path} yet. Connect the blocks in between.`,
        output.path,
      ),
    );
  const isSound = reaches && !problems.some(({ severity, onlyTraining }) => severity === 'error' && !onlyTraining);
  return { problems, missing, output, isSound };
}

/** An entry of a node where the network begins or ends. */
type BoundaryEntry = Entry & { readonly node: PrimitiveNode };

function atBoundary(boundary: Boundary, { entries }: Ledger): BoundaryEntry[] {
  return entries.filter((entry): entry is BoundaryEntry => entry.boundary === boundary);
}

function lacks(brief: string, message: string, path = ''): Missing {
  return { path, brief, message };
}

function oneOnly({ path }: PrimitiveNode, block: string): Problem {
  return {
    path,
    severity: 'error',
    onlyTraining: true,
    brief: `second ${block}`,
    message: `Only one ${block} is allowed. Remove ${path}.`,
  };
}

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
  return {
    path,
    severity: 'warning',
    brief: 'unused',
    message: `${path} isn't connected to the output, so it is left out of training and export.`,
  };
}
