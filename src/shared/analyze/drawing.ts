import type { Expansion, PrimitiveNode } from '../compile/expansion';
import type { Missing, Problem } from '../compile/network';
import { datasetFacts } from '../datasets/facts';
import { checkInput, checkOutput } from './fit';
import type { Ledger } from './ledger';

/** What is said of the drawing as a whole. */
export interface DrawingCheck {
  readonly problems: readonly Problem[];
  readonly missing: readonly Missing[];
  /** The node that gives the network's answer. */
  readonly output?: PrimitiveNode;
  /** The primitive nodes that the outputs depend on; only where nothing else bars a network. */
  readonly used?: UsedPlaces;
}

/** For each place of a ledger: 1 where a primitive node stands that is used. */
export type UsedPlaces = Uint8Array;

export function checkDrawing(expansion: Expansion, ledger: Ledger): DrawingCheck {
  const inputs = ledger.atBoundary('input');
  const outputs = ledger.atBoundary('output');
  const primitiveAt = (place: number | undefined) =>
    place === undefined ? undefined : (ledger.nodes[place] as PrimitiveNode);
  const [input, output] = [primitiveAt(inputs[0]), primitiveAt(outputs[0])];
  const facts = datasetFacts(expansion.document.recipe.dataset);
  const problems: Problem[] = [];
  const missing: Missing[] = [];
  if (!input) missing.push(lacks('no input', 'The drawing has no Input block yet. Put one where the images come in.'));
  if (!output) missing.push(lacks('no output', 'The drawing has no Output block yet. Put one behind the last layer.'));
  for (const extra of inputs.slice(1))
    problems.push(oneOnly(primitiveAt(extra)!, 'Input', 'The dataset feeds one image'));
  for (const extra of outputs.slice(1))
    problems.push(oneOnly(primitiveAt(extra)!, 'Output', 'The loss compares one answer'));
  if (input) problems.push(...checkInput(input, facts, ledger));
  if (output) problems.push(...checkOutput(expansion, output, facts, ledger));
  if (!output) return { problems, missing };
  const used = usedBy(outputs, ledger);
  problems.push(...unused(expansion, ledger, used));
  const reaches = input && used[inputs[0]!] === 1;
  if (input && !reaches)
    missing.push(lacks('not joined', `No path leads from ${input.path} to ${output.path} yet.`, output.path));
  const isSound = reaches && !problems.some(({ severity, onlyTraining }) => severity === 'error' && !onlyTraining);
  return { problems, missing, output, ...(isSound && { used }) };
}

function lacks(brief: string, message: string, path = ''): Missing {
  return { path, brief, message };
}

function oneOnly({ path }: PrimitiveNode, block: string, why: string): Problem {
  return {
    path,
    severity: 'error',
    onlyTraining: true,
    brief: `second ${block}`,
    message: `${why}, so a drawing has one ${block}; ${path} is one more. Remove it.`,
  };
}

/** The outputs and everything that they depend on. Nodes stand in order, so one pass backwards is enough. */
function usedBy(outputs: readonly number[], ledger: Ledger): UsedPlaces {
  const used = new Uint8Array(ledger.nodes.length);
  for (const place of outputs) used[place] = 1;
  for (let place = used.length - 1; place >= 0; place--)
    if (used[place]) for (const source of ledger.dependenciesOf(place)) used[source] = 1;
  return used;
}

/** Nodes of the drawing that are wired up, but of which nothing reaches the output. */
function unused({ top }: Expansion, { nodes }: Ledger, used: UsedPlaces): Problem[] {
  const problems: Problem[] = [];
  let [next, isReached] = [0, false];
  for (let place = 0; place < nodes.length; place++) {
    // What is inside a composite stands before it.
    isReached ||= used[place] === 1;
    const node = nodes[place]!;
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
    brief: 'not used',
    message: `Nothing of ${path} reaches the output, so it is left out of training and export.`,
  };
}
