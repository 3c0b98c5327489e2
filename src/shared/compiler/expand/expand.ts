import type { Surroundings } from './surroundings';
import type { Problem } from '../problem';
import { blockLibrary, isBuiltIn } from '../../blocks/library';
import type { Edge, NetloomDocument } from '../../document/schema';
import { composed, type Entering } from './composed';
import type { CompositeNode, ExpandedNode, Expansion } from './expansion';
import { expandNode, type ClosedNode } from './expandNode';
import { forgetScopes, Recollection, type ExpansionMemory } from './expansionMemory';
import { indexGraph, type GraphIndex } from './graphIndex';
import {
  arrivingAt,
  dependsOnInputs,
  insideScope,
  sameArriving,
  usedDimensions,
  type ArrivingTypes,
} from './insideScope';
import { KnownTypes } from './knownTypes';
import type { Source } from '../network';
import { deepest, mostNodes, tooLargeComposites, type TooLarge } from './limit';
import { topScope } from './resolveNode';
import { unusedParameters } from './unusedParameters';
import { looseEnds, type Incoming } from './wire';
import { stated, type Statement } from '../../messages/saying';

export type * from './expansion';
export type { ExpansionMemory };

/**
 * Opens the document's composites, resolves parameters, passes over what is bypassed and puts everything in an order in
 * which each node comes after what feeds it. Whatever is wrong becomes a problem at its place. Never throws.
 */
export function expand(document: NetloomDocument, memory: ExpansionMemory = new Map()): Expansion {
  const library = blockLibrary(document);
  const tooLarge = tooLargeComposites(document.nodes, library);
  // What is too large depends on all nodes together, so nothing is remembered of it.
  const all: ExpandedNode[] = [];
  const types = new KnownTypes(all);
  const opening: Opening = { all, types, problems: [], memory: tooLarge.size ? new Map() : memory, tooLarge };
  const { nodes } = openScope(opening, indexGraph(document), {
    library,
    prefix: '',
    weightsPrefix: '',
    values: topScope,
    entering: nothingEnters,
    inputs: noInputs,
    arriving: noTypes,
    readOnly: false,
    isReadOnlyInside: false,
    isChain: false,
    timeAxes: 0,
    within: [],
  });
  if (opening.isTooLarge) memory.clear();
  if (!tooLarge.size && memory.size > all.length) forgetScopes(memory, all);
  return { document, top: nodes, all, problems: opening.problems };
}

interface Opening {
  readonly all: ExpandedNode[];
  /** Of what the nodes in `all` give. */
  readonly types: KnownTypes;
  readonly problems: Problem[];
  readonly memory: ExpansionMemory;
  readonly tooLarge: TooLarge;
  /** Whether there were too many nodes where a count follows from what arrives, which `tooLarge` can't know. */
  isTooLarge?: boolean;
}

interface Scope extends Surroundings {
  /** Whether what is inside its composites can't be edited either. */
  readonly isReadOnlyInside: boolean;
  readonly entering: Entering;
  /** What feeds the inputs of the composite being expanded. */
  readonly inputs: readonly (Source | undefined)[];
  readonly arriving: ArrivingTypes;
  /** The composites around it, outermost first. */
  readonly within: readonly string[];
}

/** The nodes of a scope that are made already, by place. */
type Made = readonly (ExpandedNode | undefined)[];

const nothingEnters: Entering = new Map();
const noInputs: Scope['inputs'] = [];
const noTypes: ArrivingTypes = [];

function openScope(opening: Opening, index: GraphIndex, scope: Scope) {
  const { all, problems, memory } = opening;
  const { library, prefix, weightsPrefix, values, readOnly, isChain, timeAxes, inputs, arriving } = scope;
  const recollection = new Recollection(memory.get(prefix), scope, index);
  const made: (ExpandedNode | undefined)[] = new Array<ExpandedNode | undefined>(index.nodes.length);
  const nodes = new Array<ExpandedNode>(index.order.length);
  let count = 0;
  const reported = new Map<string, readonly Problem[]>();
  problems.push(...looseEnds(index, scope));
  for (const position of index.order) {
    const isEntered = scope.entering.size > 0 && scope.entering.has(index.nodes[position]!.id);
    const before = problems.length;
    let node = recollection.kept(position, isEntered);
    if (node && !receivesTheSame(opening, scope, node)) node = undefined;
    if (node) repeat(opening, node, recollection);
    else {
      const drawn = index.nodes[position]!;
      const weightsPath = weightsPrefix + (index.owners.get(drawn.id) ?? drawn.id);
      const expanded = expandNode(scope, drawn, weightsPath, incomingOf(index, position, scope, made));
      node = expanded.kind === 'closed' ? openComposite(opening, scope, expanded) : expanded;
      recollection.made(position, node);
    }
    if (problems.length > before) reported.set(node.path, problems.slice(before));
    made[position] = node;
    nodes[count++] = node;
    all.push(node);
  }
  const surroundings = { library, prefix, weightsPrefix, values, readOnly, isChain, timeAxes };
  memory.set(prefix, { ...surroundings, inputs, arriving, index, made, problems: reported });
  return { nodes, made };
}

/** Whether what arrives at a node that could stay is as it was, where something inside depends on it. */
function receivesTheSame({ memory, types }: Opening, { library }: Scope, node: ExpandedNode): boolean {
  if (node.kind !== 'composite' || !dependsOnInputs(node.block, library)) return true;
  const earlier = memory.get(`${node.path}/`);
  return earlier !== undefined && sameArriving(earlier.arriving, arrivingAt(node, types));
}

/** Gives again what is inside a node that stayed, and what was said of it. */
function repeat({ all, problems }: Opening, node: ExpandedNode, recollection: Recollection): void {
  if (node.kind !== 'composite') return;
  addInside(all, node);
  problems.push(...recollection.problemsOf(node));
}

function addInside(all: ExpandedNode[], { children }: CompositeNode): void {
  for (const child of children) {
    if (child.kind === 'composite') addInside(all, child);
    all.push(child);
  }
}

function incomingOf(index: GraphIndex, position: number, { library, entering, inputs }: Scope, made: Made): Incoming[] {
  const along = (edge: Edge): Incoming => {
    const sourcePosition = index.positions.get(edge.from[0])!;
    const circular = index.circular.has(edge);
    const block = library.get(index.nodes[sourcePosition]!.block);
    const output = block ? block.outputs.findIndex(({ name }) => name === edge.from[1]) : 0;
    return {
      port: edge.to[1],
      edge,
      origin: circular || output < 0 ? undefined : made[sourcePosition]?.outputs[output],
      circular,
      noSuchOutput: output < 0,
    };
  };
  const entries = entering.get(index.nodes[position]!.id);
  if (!entries) return index.incoming[position]!.map(along);
  return entries.map((item) => ('edge' in item ? along(item.edge) : { port: item.port, origin: inputs[item.input] }));
}

function openComposite(opening: Opening, scope: Scope, closed: ClosedNode): CompositeNode {
  const { block, path } = closed;
  const refuse = (statement: Statement): CompositeNode => ({
    ...closed,
    kind: 'composite',
    outputs: [],
    scope: closed.parameters,
    children: [],
    sound: false,
    problems: [...closed.problems, { path, severity: 'error', ...statement }],
  });
  const isChain = block.chainOf !== undefined;
  if (!isChain && scope.within.includes(block.type)) {
    return refuse(stated('drawing', 'containsItself', block.type, [...scope.within, block.type].join(' → ')));
  }
  if (scope.within.length >= deepest) return refuse(stated('drawing', 'nestedTooDeep', deepest));
  const inside = opening.tooLarge.get(closed.node);
  if (inside !== undefined) return refuse(stated('drawing', 'tooManyNodes', path, inside, mostNodes));
  if (opening.all.length + block.graph.nodes.length > mostNodes) {
    opening.isTooLarge = true;
    return refuse(stated('drawing', 'tooManyInAll', path, mostNodes));
  }
  const { index, entering, problems } = composed(block);
  const arriving = dependsOnInputs(block, scope.library) ? arrivingAt(closed, opening.types) : noTypes;
  const used = usedDimensions(block);
  const own = used.size ? insideScope(block, closed.parameters, arriving, used) : closed.parameters;
  const values = isChain ? scope.values : own;
  const inner = openScope(opening, index, {
    library: scope.library,
    prefix: `${path}/`,
    weightsPrefix: `${closed.weightsPath}/`,
    values,
    entering,
    inputs: block.inputs.map((_, port) => closed.arrivals.find((arrival) => arrival.port === port)?.origin),
    arriving,
    readOnly: isChain || scope.isReadOnlyInside || isBuiltIn(block),
    isReadOnlyInside: scope.isReadOnlyInside || isBuiltIn(block),
    isChain,
    timeAxes: closed.timeAxes,
    within: isChain ? scope.within : [...scope.within, block.type],
  });
  const outputs = block.outputs.map(({ name }) => {
    const [id, port] = block.graph.outputs.find((output) => output.name === name)?.from ?? [];
    const position = id === undefined ? undefined : index.positions.get(id);
    const source = position === undefined ? undefined : inner.made[position];
    const definition = source && scope.library.get(source.node.block);
    const output = definition?.outputs.findIndex((candidate) => candidate.name === port) ?? -1;
    return output < 0 ? undefined : source?.outputs[output];
  });
  return {
    outputs,
    children: inner.nodes,
    ...closed,
    kind: 'composite',
    scope: values,
    problems: [
      ...closed.problems,
      ...problems.map((problem) => ({ ...problem, path })),
      ...(scope.isChain ? [] : valuesLost(closed)),
    ],
    sound: closed.sound && !problems.length,
  };
}

/** Values that a use sets and that nothing inside reads. */
function valuesLost({ block: opened, path, node }: ClosedNode): Problem[] {
  const block = opened.chainOf ?? opened;
  return (block.kind === 'composite' ? unusedParameters(block) : [])
    .filter((name) => Object.hasOwn(node.parameters, name) || Object.hasOwn(node.each ?? {}, name))
    .map((name) => ({
      path,
      severity: 'warning',
      parameter: name,
      ...stated('drawing', 'valueUnused', name, block.type),
    }));
}
