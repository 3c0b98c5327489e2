import type { Expansion } from '../compile/expansion';
import { expand, type ExpansionMemory } from '../compile/expand';
import type { Missing, Network, NetworkAnalysis, NetworkNode, NodeAnalysis, Problem } from '../compile/network';
import { blockLibrary } from '../document/library';
import type { NetloomDocument } from '../document/schema';
import { assess, type Circumstances } from './assess';
import { sum } from './assessComposite';
import { bytesPerValue, trainingCost, type TrainingCost } from './cost';
import { newsOf } from './finding';
import { checkDrawing, type UsedPlaces } from './drawing';
import { Ledger } from './ledger';

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
  const memory: ExpansionMemory = new Map();
  let ledger: Ledger | undefined;
  let cost: TrainingCost | undefined;
  let last: NetworkAnalysis | undefined;
  return (document) => {
    const wanted = trainingCost(document.recipe);
    const isCostedAsBefore = cost?.batch === wanted.batch && cost.slots === wanted.slots;
    cost = wanted;
    const expansion = expand(document, memory);
    ledger = new Ledger(expansion.all, ledger);
    assessAll(ledger, { library: blockLibrary(document), cost: wanted, isCostedAsBefore });
    last = summarise(expansion, ledger, last);
    return last;
  };
}

function assessAll(ledger: Ledger, circumstances: Circumstances): void {
  const { nodes, findings } = ledger;
  /** The news about each node, by place. */
  const fresh = new Uint8Array(nodes.length);
  for (let place = 0; place < nodes.length; place++) {
    const earlier = ledger.earlier(place);
    let told = 0;
    for (const dependency of ledger.dependenciesOf(place)) told |= fresh[dependency]!;
    if (!told && circumstances.isCostedAsBefore && earlier && ledger.isKept(place)) {
      findings.push(earlier);
      continue;
    }
    const found = assess(nodes[place]!, ledger, circumstances, earlier, told);
    findings.push(found);
    fresh[place] = newsOf(found, earlier);
  }
  ledger.close();
}

function summarise(expansion: Expansion, ledger: Ledger, last: NetworkAnalysis | undefined): NetworkAnalysis {
  const top = topAnalyses(expansion, ledger);
  const problems: Problem[] = [...expansion.problems];
  const missing: Missing[] = [];
  const nodes = new Map<string, NodeAnalysis>();
  for (const analysis of top) {
    nodes.set(analysis.path, analysis);
    if (analysis.problems.length) problems.push(...analysis.problems);
    if (analysis.missing.length) missing.push(...analysis.missing);
  }
  const drawing = checkDrawing(expansion, ledger);
  problems.push(...drawing.problems);
  missing.push(...drawing.missing);
  const total = sum(top);
  const field = drawing.output && ledger.get(drawing.output.path)?.analysis.receptiveField;
  const network = drawing.used && buildNetwork(drawing.used, ledger, last?.network);
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

/** Of the drawing's own nodes. They stand in the ledger in their order, among those inside composites. */
function topAnalyses({ top }: Expansion, { nodes, findings }: Ledger): NodeAnalysis[] {
  const analyses: NodeAnalysis[] = [];
  for (let place = 0; place < nodes.length; place++)
    if (nodes[place] === top[analyses.length]) analyses.push(findings[place]!.analysis);
  return analyses;
}

/** The network of the nodes that are used; the last one itself where nothing changed. */
function buildNetwork(used: UsedPlaces, { findings }: Ledger, last: Network | undefined): Network | undefined {
  const nodes: NetworkNode[] = [];
  let isSame = last !== undefined;
  for (let place = 0; place < used.length; place++) {
    if (!used[place]) continue;
    const node = findings[place]!.networkNode;
    if (!node) return undefined;
    if (isSame && last!.nodes[nodes.length] !== node) isSame = false;
    nodes.push(node);
  }
  return isSame && last!.nodes.length === nodes.length ? last : { nodes };
}
