import type { ExpandedNode, Expansion, PrimitiveNode } from '../compile/expansion';
import type { Missing, Problem } from '../compile/network';
import { datasetFacts } from '../datasets/facts';
import type { Findings } from './finding';
import { checkInput, checkOutput } from './fit';

/** What is said of the drawing as a whole. */
export interface DrawingCheck {
  readonly problems: readonly Problem[];
  readonly missing: readonly Missing[];
  /** The node that gives the network's answer. */
  readonly output?: PrimitiveNode;
  /** The primitive nodes that the outputs depend on, in order; only where nothing else bars a network. */
  readonly used?: readonly PrimitiveNode[];
}

export function checkDrawing(expansion: Expansion, findings: Findings): DrawingCheck {
  const primitives = expansion.all.filter((node) => node.kind === 'primitive');
  const inputs = primitives.filter(({ block }) => block.boundary === 'input');
  const outputs = primitives.filter(({ block }) => block.boundary === 'output');
  const [input, output] = [inputs[0], outputs[0]];
  const facts = datasetFacts(expansion.document.recipe.dataset);
  const problems: Problem[] = [];
  const missing: Missing[] = [];
  if (!input) missing.push(lacks('no input', 'The drawing has no Input block yet. Put one where the images come in.'));
  if (!output) missing.push(lacks('no output', 'The drawing has no Output block yet. Put one behind the last layer.'));
  for (const extra of inputs.slice(1)) problems.push(oneOnly(extra, 'Input', 'The dataset feeds one image'));
  for (const extra of outputs.slice(1)) problems.push(oneOnly(extra, 'Output', 'The loss compares one answer'));
  if (input) problems.push(...checkInput(input, facts, findings));
  if (output) problems.push(...checkOutput(expansion, output, facts, findings));
  if (!output) return { problems, missing };
  const used = usedBy(outputs, primitives);
  problems.push(...unused(expansion, used));
  const reaches = input && used.has(input.path);
  if (input && !reaches)
    missing.push(lacks('not joined', `No path leads from ${input.path} to ${output.path} yet.`, output.path));
  const isSound = reaches && !problems.some(({ severity, onlyTraining }) => severity === 'error' && !onlyTraining);
  return { problems, missing, output, ...(isSound && { used: primitives.filter(({ path }) => used.has(path)) }) };
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

/** The outputs and everything that they depend on. `primitives` stand in order, so one pass backwards is enough. */
function usedBy(outputs: readonly PrimitiveNode[], primitives: readonly PrimitiveNode[]): ReadonlySet<string> {
  const used = new Set(outputs.map(({ path }) => path));
  for (let index = primitives.length - 1; index >= 0; index--) {
    const node = primitives[index]!;
    if (used.has(node.path)) for (const { origin } of node.arrivals) if (origin) used.add(origin.path);
  }
  return used;
}

/** Nodes of the drawing that are wired up, but of which nothing reaches the output. */
function unused(expansion: Expansion, used: ReadonlySet<string>): Problem[] {
  return expansion.top
    .filter((node) => node.sound && node.kind !== 'bypassed' && !isUsed(node, used))
    .map(({ path }) => ({
      path,
      severity: 'warning',
      brief: 'not used',
      message: `Nothing of ${path} reaches the output, so it is left out of training and export.`,
    }));
}

function isUsed(node: ExpandedNode, used: ReadonlySet<string>): boolean {
  return node.kind === 'composite' ? node.children.some((child) => isUsed(child, used)) : used.has(node.path);
}
