import type { ExpandedNode, Expansion } from '../compile/expansion';
import { expand, type ExpansionMemory } from '../compile/expand';
import type { Missing, Network, NetworkAnalysis, NetworkNode, NodeAnalysis, Problem } from '../compile/network';
import { blockLibrary } from '../document/library';
import type { NetloomDocument } from '../document/schema';
import { assess } from './assess';
import { sum } from './assessComposite';
import { bytesPerValue, trainingCost, type TrainingCost } from './cost';
import { checkDrawing } from './drawing';
import type { Finding } from './finding';

export type Analyzer = (document: NetloomDocument) => NetworkAnalysis;

/** Checks a document from the beginning. For one that is being edited, keep an analyzer. */
export function analyze(document: NetloomDocument): NetworkAnalysis {
  return createAnalyzer()(document);
}

/**
 * A checker that remembers its last answer: nodes of which nothing changed keep their very analysis object, so an edit
 * costs what it changes, and a view can compare by identity. Never throws, whatever the drawing is like.
 */
export function createAnalyzer(): Analyzer {
  const findings = new Map<string, Finding>();
  const memory: ExpansionMemory = new Map();
  let cost: TrainingCost | undefined;
  let last: NetworkAnalysis | undefined;
  return (document) => {
    const wanted = trainingCost(document.recipe);
    if (!cost || cost.batch !== wanted.batch || cost.slots !== wanted.slots) cost = wanted;
    const library = blockLibrary(document);
    const expansion = expand(document, memory);
    for (const node of expansion.all) {
      const earlier = findings.get(node.path);
      const found = assess(node, findings, { library, cost }, earlier);
      if (found !== earlier) findings.set(node.path, found);
    }
    if (findings.size > expansion.all.length) forget(findings, expansion);
    last = summarise(expansion, findings, last);
    return last;
  };
}

/** Drops the findings about nodes that are no more. */
function forget(findings: Map<string, Finding>, { all }: Expansion): void {
  const present = new Set(all.map(({ path }) => path));
  for (const path of findings.keys()) if (!present.has(path)) findings.delete(path);
}

function summarise(
  expansion: Expansion,
  findings: ReadonlyMap<string, Finding>,
  last: NetworkAnalysis | undefined,
): NetworkAnalysis {
  const nodes = new Map<string, NodeAnalysis>();
  for (const { path } of expansion.top) nodes.set(path, findings.get(path)!.analysis);
  const problems: Problem[] = [...expansion.problems];
  const missing: Missing[] = [];
  for (const analysis of nodes.values()) {
    if (analysis.problems.length) problems.push(...analysis.problems);
    if (analysis.missing.length) missing.push(...analysis.missing);
  }
  const drawing = checkDrawing(expansion, findings);
  problems.push(...drawing.problems);
  missing.push(...drawing.missing);
  const top = [...nodes.values()];
  const total = sum(top);
  const field = drawing.output && findings.get(drawing.output.path)?.analysis.receptiveField;
  const network = drawing.used && buildNetwork(drawing.used, findings, last?.network);
  return {
    nodes,
    problems,
    missing,
    totals: {
      ...total,
      parameterBytes: bytesPerValue * (total.parameters.trainable + total.parameters.fixed),
      ...(field && { receptiveField: field }),
    },
    ...(network && { network }),
    trainable: network !== undefined && problems.every(({ severity }) => severity === 'warning'),
  };
}

/** The network of the nodes that are used; the last one itself where nothing changed. */
function buildNetwork(
  used: readonly ExpandedNode[],
  findings: ReadonlyMap<string, Finding>,
  last: Network | undefined,
): Network | undefined {
  const nodes: NetworkNode[] = [];
  for (const { path } of used) {
    const node = findings.get(path)?.networkNode;
    if (!node) return undefined;
    nodes.push(node);
  }
  const isSame = last && last.nodes.length === nodes.length && nodes.every((node, index) => node === last.nodes[index]);
  return isSame ? last : { nodes };
}
