import { analyze, createAnalyzer } from '@shared/compiler/analyze';
import { expand } from '@shared/compiler/expand/expand';
import {
  disconnect,
  insertOnEdge,
  makeEditableCopy,
  moveNodes,
  removeNodes,
  renameNode,
  setParameters,
} from '@shared/editing';
import type { NetloomDocument } from '@shared/document/schema';
import type { Checked } from '../lib/kept';
import { summarize, type Summary } from '../lib/statistics';
import { residualLayers, resnet152 } from '../networks/deep';

const warmUp = 200;
const rounds = 200;

/** One edit of a drawing, in each round at another place; every second round undoes the one before. */
type Edit = (document: NetloomDocument, round: number) => NetloomDocument;

const position = { x: 0, y: 0 };

/** Places spread over the whole drawing: an edit near the input changes more than one near the output. */
function pick<Item>(items: readonly Item[], round: number): Item {
  return items[(round * 37) % items.length]!;
}

function convolution(document: NetloomDocument, round: number): string {
  return pick(
    document.nodes.filter(({ block }) => block === 'Conv2D' || block === 'BottleneckBlock'),
    round,
  ).id;
}

const edits: Readonly<Record<string, Edit>> = {
  'kernel or bottleneck width': (document, round) => {
    const id = convolution(document, round);
    const { block, parameters } = document.nodes.find((node) => node.id === id)!;
    const [name, step] = block === 'Conv2D' ? ['kernel', 2] : ['filters', 8];
    const value = Number(parameters[name]);
    return setParameters(document, [id], { [name]: value + step });
  },
  rename: (document, round) => renameNode(document, convolution(document, round), `layer ${round}`),
  move: (document, round) => moveNodes(document, new Map([[convolution(document, round), { x: round, y: 0 }]])),
  'insert on an edge': (document, round) =>
    insertOnEdge(document, pick(document.edges, round), { block: 'Dropout', position }).document,
  'take an edge away': (document, round) => disconnect(document, pick(document.edges, round)),
  'remove a node': (document, round) => removeNodes(document, [convolution(document, round)]),
  'size of the input (every shape)': (document, round) =>
    setParameters(document, ['input'], { shape: [224 + 32 * round, 256, 3] }),
  'filters of the first convolution': (document, round) =>
    setParameters(document, ['conv1'], { filters: 65 + (round % 64) }),
  'units of the last layer': (document, round) => setParameters(document, ['fc'], { units: 10 + round }),
  'inside of a composite': (document, round) => {
    const [composite] = document.composites;
    const inner = composite?.graph.nodes.find(({ block }) => block === 'BatchNormalization');
    return inner ? setParameters(document, [inner.id], { epsilon: 0.001 * (1 + round) }, composite!.type) : document;
  },
};

/** Images that no other measurement has, so that nothing is remembered of them. */
function atOtherSize(document: NetloomDocument): NetloomDocument {
  return setParameters(document, ['input'], { shape: [352, 352, 3] });
}

/** Eight uses of one composite of the document, where the drawing has bottlenecks: an edit inside is one of all of them. */
function withOwnComposite(document: NetloomDocument): NetloomDocument {
  const { document: opened, type } = makeEditableCopy(document, 'res3_2');
  const isUse = (id: string) => id.startsWith('res3_') && id !== 'res3_1';
  return { ...opened, nodes: opened.nodes.map((node) => (isUse(node.id) ? { ...node, block: type } : node)) };
}

/** Elapsed time, which is what somebody waits for: processor time would count the threads that collect garbage meanwhile. */
function measure(document: NetloomDocument, edit: Edit): Summary {
  const analyzer = createAnalyzer();
  analyzer(document);
  const times: number[] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    const current = round % 2 ? document : edit(document, round);
    const started = performance.now();
    analyzer(current);
    if (round >= warmUp) times.push(performance.now() - started);
  }
  return summarize(times);
}

const drawings = {
  'resnet-152': { label: 'ResNet-152, composites', document: withOwnComposite(resnet152()) },
  'resnet-152-352': { label: 'ResNet-152, images of 352²', document: atOtherSize(withOwnComposite(resnet152())) },
  'residual-500': { label: 'Residual, layer by layer', document: residualLayers(500) },
  'residual-2000': { label: 'Residual, layer by layer', document: residualLayers(2000) },
};

/** What a check takes, by drawing: of an app that is in use, for which each drawing is edited in all ways once before. */
export function* checks(): Generator<readonly [name: string, checked: Checked]> {
  for (const { document } of Object.values(drawings)) measureAll(document);
  for (const [name, { label, document }] of Object.entries(drawings)) {
    const afterOneEdit = measureAll(document);
    const nodes = expand(document).all.length;
    yield [name, { label, nodes, edges: document.edges.length, afterOneEdit, fromTheBeginning: first(document) }];
  }
}

function measureAll(document: NetloomDocument): Record<string, Summary> {
  const possible = Object.entries(edits).filter(([, edit]) => edit(document, 2) !== document);
  return Object.fromEntries(possible.map(([what, edit]) => [what, measure(document, edit)]));
}

function first(document: NetloomDocument): Summary {
  return summarize(
    Array.from({ length: 20 }, () => {
      const started = performance.now();
      analyze(document);
      return performance.now() - started;
    }),
  );
}
