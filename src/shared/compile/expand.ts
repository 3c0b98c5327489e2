import type { ExpressionScope } from '../document/expression';
import { blockLibrary, isBuiltIn, type BlockLibrary } from '../document/library';
import type { Edge, NetloomDocument, NetNode } from '../document/schema';
import { bypasses } from './bypass';
import { composed, type Entering } from './composed';
import type { CompositeNode, ExpandedNode, Expansion } from './expansion';
import { indexGraph, type GraphIndex } from './graphIndex';
import type { Problem, Source } from './network';
import { resolveNode, topScope } from './resolve';
import { removal, wire, type Incoming } from './wire';

export type * from './expansion';

/** Composites within composites; a drawing that goes deeper is a slip or an attack. */
const deepest = 32;
/** Nodes after opening everything. Nested composites can multiply without end. */
const most = 50_000;

/**
 * Opens the document's composites, resolves parameters, passes over what is bypassed and puts everything in an order in
 * which each node comes after what feeds it. Whatever is wrong becomes a problem at its place. Never throws.
 */
export function expand(document: NetloomDocument, memory: ExpansionMemory = new Map()): Expansion {
  const opening: Opening = { library: blockLibrary(document), all: [], problems: [], memory };
  const index = indexGraph(document);
  const top = openScope(opening, index, {
    prefix: '',
    values: topScope,
    entering: nothingEnters,
    inputs: noInputs,
    readOnly: false,
    within: [],
  }).nodes;
  if (memory.size > 2 * opening.all.length + 100) {
    const present = new Set(opening.all.map(({ path }) => path));
    for (const path of memory.keys()) if (!present.has(path)) memory.delete(path);
  }
  return { document, top, all: opening.all, problems: opening.problems };
}

/** What an earlier expansion made, by path: whoever gives it again gets the very same nodes where nothing changed. */
export type ExpansionMemory = Map<string, Remembered>;

interface Remembered {
  readonly node: NetNode;
  readonly library: BlockLibrary;
  readonly values: Scope['values'];
  readonly readOnly: boolean;
  readonly reads: Reads;
  readonly incoming: readonly Incoming[];
  readonly result: ExpandedNode;
  /** Problems that it gave to the drawing as a whole. */
  readonly problems: readonly Problem[];
}

/** Where a node's `incoming` is from. */
interface Reads {
  readonly edges: readonly Edge[];
  readonly sources: Made;
  readonly inputs: Scope['inputs'];
}

/** The nodes of a scope that are made already, by place. */
type Made = readonly (ExpandedNode | undefined)[];

/** Takes a node from memory where everything that it follows from is the same. */
function recall(opening: Opening, scope: Scope, index: GraphIndex, position: number, made: Made): ExpandedNode {
  const node = index.nodes[position]!;
  const path = scope.prefix + node.id;
  const { values, readOnly, inputs } = scope;
  const { library } = opening;
  const earlier = opening.memory.get(path);
  const isSameNode =
    earlier?.node === node && earlier.library === library && earlier.values === values && earlier.readOnly === readOnly;
  const edges = index.incoming[position]!;
  const sources = edges.map(({ from }) => made[index.positions.get(from[0])!]);
  const reads = { edges, sources, inputs };
  if (isSameNode && sameReads(earlier.reads, reads)) return repeat(opening, earlier);
  const incoming = incomingOf(opening, index, position, scope, made);
  if (isSameNode && sameIncoming(earlier.incoming, incoming)) {
    opening.memory.set(path, { ...earlier, reads });
    return repeat(opening, earlier);
  }
  const before = opening.problems.length;
  const result = expandNode(opening, scope, node, incoming);
  const problems = opening.problems.slice(before);
  opening.memory.set(path, { node, library, values, readOnly, reads, incoming, result, problems });
  return result;
}

function repeat(opening: Opening, { result, problems }: Remembered): ExpandedNode {
  addInside(opening.all, result);
  if (problems.length) opening.problems.push(...problems);
  return result;
}

/** The index keeps its lists of edges while no edge changes; then the same sources bring the same. */
function sameReads(left: Reads, right: Reads): boolean {
  return (
    left.edges === right.edges &&
    left.inputs === right.inputs &&
    left.sources.every((source, at) => source !== undefined && source === right.sources[at])
  );
}

function addInside(all: ExpandedNode[], node: ExpandedNode): void {
  if (node.kind !== 'composite') return;
  for (const child of node.children) {
    addInside(all, child);
    all.push(child);
  }
}

function sameIncoming(left: readonly Incoming[], right: readonly Incoming[]): boolean {
  return (
    left.length === right.length &&
    left.every((item, index) => {
      const other = right[index]!;
      return (
        item.edge === other.edge &&
        item.port === other.port &&
        item.origin?.path === other.origin?.path &&
        item.origin?.output === other.origin?.output &&
        item.circular === other.circular &&
        item.noSuchOutput === other.noSuchOutput
      );
    })
  );
}

interface Opening {
  readonly library: BlockLibrary;
  readonly all: ExpandedNode[];
  readonly problems: Problem[];
  readonly memory: ExpansionMemory;
}

interface Scope {
  readonly prefix: string;
  readonly values: ExpressionScope;
  readonly entering: Entering;
  /** What comes to the inputs of the composite that is being opened. */
  readonly inputs: readonly (Source | undefined)[];
  readonly readOnly: boolean;
  /** The composites around it, outermost first. */
  readonly within: readonly string[];
}

const nothingEnters: Entering = new Map();
const noInputs: Scope['inputs'] = [];

function openScope(opening: Opening, index: GraphIndex, scope: Scope) {
  const made: (ExpandedNode | undefined)[] = new Array<ExpandedNode | undefined>(index.nodes.length);
  const nodes: ExpandedNode[] = [];
  for (const edge of index.loose) {
    const end = index.positions.has(edge.from[0]) ? edge.to : edge.from;
    const known = index.positions.has(edge.from[0]) ? edge.from : edge.to;
    opening.problems.push({
      path: index.positions.has(known[0]) ? scope.prefix + known[0] : '',
      edge,
      severity: 'error',
      brief: 'loose edge',
      message: `The edge from ${edge.from[0]} to ${edge.to[0]} hangs loose: there is no node "${end[0]}".`,
      ...(scope.readOnly ? {} : { remedies: [removal(edge)] }),
    });
  }
  for (const place of index.duplicates) {
    const { id } = index.nodes[place]!;
    opening.problems.push({
      path: scope.prefix + id,
      severity: 'error',
      brief: 'two nodes of one name',
      message: `Two nodes have the id "${id}"; only the first counts. Give one of them another id.`,
    });
  }
  for (const position of index.order) {
    const node = recall(opening, scope, index, position, made);
    made[position] = node;
    nodes.push(node);
    opening.all.push(node);
  }
  return { nodes, made };
}

function incomingOf(opening: Opening, index: GraphIndex, position: number, scope: Scope, made: Made): Incoming[] {
  const along = (edge: Edge): Incoming => {
    const sourcePosition = index.positions.get(edge.from[0])!;
    const circular = index.circular.has(edge);
    const block = opening.library.get(index.nodes[sourcePosition]!.block);
    const output = block ? block.outputs.findIndex(({ name }) => name === edge.from[1]) : 0;
    return {
      port: edge.to[1],
      edge,
      origin: circular || output < 0 ? undefined : made[sourcePosition]?.outputs[output],
      circular,
      noSuchOutput: output < 0,
    };
  };
  const entering = scope.entering.get(index.nodes[position]!.id);
  if (!entering) return index.incoming[position]!.map(along);
  return entering.map((item) =>
    'edge' in item ? along(item.edge) : { port: item.port, origin: scope.inputs[item.input] },
  );
}

function expandNode(opening: Opening, scope: Scope, node: NetNode, incoming: readonly Incoming[]): ExpandedNode {
  const path = scope.prefix + node.id;
  const block = opening.library.get(node.block);
  if (!block) return unknownNode(path, node, scope);
  const { values: parameters, problems: found, sound } = resolveNode(block.parameters, node.parameters, scope.values);
  const wiring = wire(path, block, incoming);
  const problems = [...found.map((problem) => ({ ...problem, path })), ...wiring.problems].map((problem): Problem => {
    if (!scope.readOnly) return problem;
    const { remedies: _, ...rest } = problem;
    return rest;
  });
  const base = {
    path,
    node,
    parameters,
    arrivals: wiring.arrivals,
    missing: wiring.missing,
    problems,
    sound: sound && !wiring.missing.length && !wiring.problems.length,
    readOnly: scope.readOnly,
  };
  const passed = bypasses(node, block, scope.values);
  if (passed.problem) problems.push({ ...passed.problem, path });
  if (passed.bypass) {
    const through = wiring.arrivals.find(({ port }) => port === 0)?.origin;
    const missing = wiring.missing.filter(({ port }) => port === block.inputs[0]!.name);
    const isSound = !passed.problem && !missing.length && !wiring.problems.length;
    return { ...base, kind: 'bypassed', block, outputs: [through], missing, sound: isSound };
  }
  if (block.kind === 'composite')
    return openComposite(opening, scope, { ...base, block, problems, sound: base.sound && !passed.problem });
  const outputs = block.outputs.map((_, output): Source => ({ path, output }));
  return { ...base, kind: 'primitive', block, outputs, sound: base.sound && !passed.problem };
}

function unknownNode(path: string, node: NetNode, scope: Scope): ExpandedNode {
  const problem: Problem = {
    path,
    severity: 'error',
    brief: 'unknown block',
    message: `There is no block "${node.block}". It may come from a newer Netloom, or from a composite that was removed.`,
  };
  return {
    kind: 'unknown',
    path,
    node,
    arrivals: [],
    outputs: [],
    problems: [problem],
    missing: [],
    sound: false,
    readOnly: scope.readOnly,
  };
}

type Closed = Omit<CompositeNode, 'kind' | 'outputs' | 'children'>;

function openComposite(opening: Opening, scope: Scope, closed: Closed): CompositeNode {
  const { block, path } = closed;
  const refuse = (message: string): CompositeNode => ({
    ...closed,
    kind: 'composite',
    outputs: [],
    children: [],
    sound: false,
    problems: [...closed.problems, { path, severity: 'error', brief: 'cannot be opened', message }],
  });
  if (scope.within.includes(block.type)) {
    return refuse(
      `${block.type} contains itself (${[...scope.within, block.type].join(' → ')}), so it would never end.`,
    );
  }
  if (scope.within.length >= deepest) return refuse(`Composites are nested deeper than ${deepest}.`);
  if (opening.all.length + block.graph.nodes.length > most)
    return refuse(`With this the network has more than ${most} nodes.`);
  const { index, entering, problems } = composed(block);
  const inner = openScope(opening, index, {
    prefix: `${path}/`,
    values: closed.parameters,
    entering,
    inputs: block.inputs.map((_, port) => closed.arrivals.find((arrival) => arrival.port === port)?.origin),
    readOnly: scope.readOnly || isBuiltIn(block),
    within: [...scope.within, block.type],
  });
  const outputs = block.outputs.map(({ name }) => {
    const [id, port] = block.graph.outputs.find((output) => output.name === name)?.from ?? [];
    const position = id === undefined ? undefined : index.positions.get(id);
    const source = position === undefined ? undefined : inner.made[position];
    const definition = source && opening.library.get(source.node.block);
    const output = definition?.outputs.findIndex((candidate) => candidate.name === port) ?? -1;
    return output < 0 ? undefined : source?.outputs[output];
  });
  return {
    ...closed,
    kind: 'composite',
    outputs,
    children: inner.nodes,
    problems: [...closed.problems, ...problems.map((problem) => ({ ...problem, path }))],
    sound: closed.sound && !problems.length,
  };
}
