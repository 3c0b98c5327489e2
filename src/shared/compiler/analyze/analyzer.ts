import type { NetworkAnalysis, NodeAnalysis } from './analysis';
import type { Missing, Problem } from '../problem';
import type { Expansion } from '../expand/expansion';
import { expand, type ExpansionMemory } from '../expand/expand';
import type { Network, NetworkNode } from '../network';
import type { NetloomDocument } from '../../document/schema';
import { assess, type Circumstances } from './assess';
import { candidatesFor } from './candidates';
import { bytesPerValue, trainingCost, type TrainingCost } from './cost';
import { checkDrawing } from './drawing';
import { news, newsOf } from './finding';
import { Ledger } from './ledger';
import { sum } from './nodeAnalysis';
import type { Examiner } from './mending';
import { Trials, untried, type Offers } from './trials';

export type Analyzer = (document: NetloomDocument) => NetworkAnalysis;

/** Analyses a document from scratch. For a document under edit, keep an analyzer. */
export function analyze(document: NetloomDocument): NetworkAnalysis {
  return createAnalyzer()(document);
}

/**
 * An incremental analyzer: unchanged nodes keep the same analysis object, so an edit costs only what it changes, and a view
 * can compare by identity. Never throws, whatever the drawing.
 */
export function createAnalyzer(): Analyzer {
  let trying: Examiner | undefined;
  const examiner = createExaminer((candidatesFor) => {
    return new Trials(() => (trying ??= createExaminer()), candidatesFor);
  });
  return examiner.analyze;
}

/** An incremental analyzer that says which edits may help; problems have no remedies where no trials are made. */
function createExaminer(makeTrials?: (candidatesFor: Examiner['candidatesFor']) => Trials): Examiner {
  const memory: ExpansionMemory = new Map();
  let ledger: Ledger | undefined;
  let cost: TrainingCost | undefined;
  let last: NetworkAnalysis | undefined;
  const edits = (problem: Problem) => (ledger ? candidatesFor(problem, ledger) : []);
  const trials = makeTrials?.(edits);
  const offers = trials ?? untried;
  const check = (document: NetloomDocument) => {
    const wanted = trainingCost(document.recipe);
    const isCostedAsBefore = cost?.batch === wanted.batch && cost.slots === wanted.slots;
    cost = wanted;
    const current = ledger ?? new Ledger();
    // A ledger whose check was interrupted is inconsistent.
    ledger = undefined;
    const expansion = expand(document, memory);
    current.begin(expansion.all);
    trials?.begin(document, expansion.all.length);
    assessAll(current, { trials: offers, cost: wanted, isCostedAsBefore });
    last = summarise(expansion, current, offers, last);
    ledger = current;
    return last;
  };
  return { analyze: check, candidatesFor: edits };
}

function assessAll(ledger: Ledger, circumstances: Circumstances): void {
  for (const entry of ledger.entries) {
    const earlier = entry.finding;
    const feeding = ledger.feeding(entry);
    let heard: number = news.nothing;
    for (let at = 0; at < feeding.length; at++) heard |= feeding[at]!.news;
    if (heard || !circumstances.isCostedAsBefore || !earlier || !entry.isKept)
      entry.finding = assess(entry, ledger, circumstances, heard);
    entry.news = newsOf(entry.finding!, earlier);
  }
}

function summarise(
  expansion: Expansion,
  ledger: Ledger,
  trials: Offers,
  last: NetworkAnalysis | undefined,
): NetworkAnalysis {
  const top = topAnalyses(expansion, ledger);
  const problems: Problem[] = [...trials.offering(expansion.problems)];
  const missing: Missing[] = [];
  const nodes = new Map<string, NodeAnalysis>();
  for (const analysis of top) {
    nodes.set(analysis.path, analysis);
    if (analysis.problems.length) problems.push(...analysis.problems);
    if (analysis.missing.length) missing.push(...analysis.missing);
  }
  const drawing = checkDrawing(expansion, ledger);
  problems.push(...trials.offering(drawing.problems));
  missing.push(...drawing.missing);
  const total = sum(top);
  const field = drawing.output && ledger.get(drawing.output.path)?.analysis.receptiveField;
  const network = drawing.isSound ? buildNetwork(ledger, last?.network) : undefined;
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
function topAnalyses({ top }: Expansion, { entries }: Ledger): NodeAnalysis[] {
  const analyses = new Array<NodeAnalysis>(top.length);
  let next = 0;
  for (const { node, finding } of entries) if (node === top[next]) analyses[next++] = finding!.analysis;
  return analyses;
}

/** The network of the nodes that are used; the last one itself where nothing changed. */
function buildNetwork({ entries }: Ledger, last: Network | undefined): Network | undefined {
  let [count, isSame] = [0, true];
  for (const { isUsed, finding } of entries) {
    if (!isUsed) continue;
    if (!finding!.networkNode) return undefined;
    isSame &&= finding!.networkNode === last?.nodes[count];
    count++;
  }
  if (isSame && last?.nodes.length === count) return last;
  const nodes: NetworkNode[] = [];
  for (const { isUsed, finding } of entries) if (isUsed) nodes.push(finding!.networkNode!);
  return { nodes };
}
