import type { Problem } from '../problem';
import type { Remedy } from '../../document/problem';
import { expand } from '../expand/expand';
import type { ExpandedNode } from '../expand/expansion';
import {
  addNode,
  disconnect,
  EditError,
  graphOf,
  insertOnEdge,
  removeNodes,
  setParameters,
  setRecipe,
  setTimeDistributed,
  shareWeights,
  type Scope,
} from '../../editing';
import { connectionsOf, sameEnd, withConnections } from '../../document/connections';
import { withGraph } from '../../editing/scope';
import { blockLibrary } from '../../blocks/library';
import { idAt } from '../path';
import { isRepetitionOf } from '../../document/repetition';
import type { End, NetloomDocument, NetNode, ParameterValue } from '../../document/schema';
import { say } from '../../messages/saying';

type Action<Kind extends Remedy['action']['kind']> = Extract<Remedy['action'], { kind: Kind }>;
type Apply<Kind extends Remedy['action']['kind']> = (
  document: NetloomDocument,
  path: string,
  action: Action<Kind>,
) => NetloomDocument;

/**
 * Applies a remedy offered by the analysis, as one edit. A problem inside one of the document's own composites is fixed in
 * the composite, and so in all its instances. Throws an `EditError` where the drawing has changed so that it can't be applied.
 */
export function applyRemedy(document: NetloomDocument, problem: Problem, remedy: Remedy): NetloomDocument {
  return act(document, problem.path, remedy.action);
}

function act(document: NetloomDocument, path: string, action: Remedy['action']): NetloomDocument {
  return (actions[action.kind] as Apply<Remedy['action']['kind']>)(document, path, action);
}

const actions: { readonly [Kind in Remedy['action']['kind']]: Apply<Kind> } = {
  set: (document, path, { node, parameters }) => {
    const id = node ?? idAt(path);
    return setParameters(document, [id], parameters as Record<string, ParameterValue>, scopeOf(document, path));
  },
  recipe: (document, _, { change }) => setRecipe(document, change),
  consecutiveLabels: (document) => {
    const { recipe } = document;
    if (recipe.dataset.kind !== 'idx') throw new EditError(say('refusal', 'notRenumbered'));
    return { ...document, recipe: { ...recipe, dataset: { ...recipe.dataset, consecutive: true } } };
  },
  ownWeights: (document, path) => shareWeights(document, idAt(path), undefined, scopeOf(document, path)),
  timeDistributed: (document, path, { on }) => setTimeDistributed(document, [idAt(path)], on, scopeOf(document, path)),
  disconnect: (document, path, { edge }) => disconnect(document, edge, scopeOf(document, path)),
  remove: (document, path) => removeNodes(document, [idAt(path)], scopeOf(document, path)),
  chain: (document, _, { steps }) => steps.reduce((current, { path, action }) => act(current, path, action), document),
  insert: (document, path, { input, blocks }) => {
    const expansion = expand(document);
    const node = expansion.all.find((candidate) => candidate.path === path);
    const arrival = node?.arrivals[input];
    if (!node || !arrival) throw new EditError(say('refusal', 'inputGone', path));
    const scope = scopeOf(document, path);
    const port = 'block' in node ? node.block.inputs[arrival.port]!.name : '';
    return [...blocks].reverse().reduce<Target>((target, block) => putBefore(target, block, scope), {
      document,
      edge: arrival.edge,
      end: [node.node.id, port],
      entrances: entrancesBefore(node, input),
      space: blocks.length,
    }).document;
  },
};

interface Target {
  readonly document: NetloomDocument;
  /** Where the next block goes: on an edge, or between an input of the enclosing composite and `end`. */
  readonly edge: { from: End; to: End } | undefined;
  readonly end: End;
  /** The number of composite inputs connected to the same port before this one. */
  readonly entrances: number;
  readonly space: number;
}

type Planned = Action<'insert'>['blocks'][number];

/** Puts one block directly before a place; the next one goes before that. */
function putBefore(target: Target, planned: Planned, scope: Scope): Target {
  const { document, edge, end, space } = target;
  const position = placeBefore(document, end, edge?.from, space, scope);
  const wanted = { block: planned.block, position, ...(planned.parameters && { parameters: planned.parameters }) };
  const input = blockLibrary(document).get(planned.block)?.inputs[0]?.name ?? 'input';
  if (edge) {
    const inserted = insertOnEdge(document, edge, wanted, scope);
    const next: End = [inserted.id, input];
    return { ...target, document: inserted.document, edge: { from: edge.from, to: next }, end: next, space: space - 1 };
  }
  const added = addNode(document, wanted, scope);
  const output = blockLibrary(document).get(planned.block)?.outputs[0]?.name ?? 'output';
  const next: End = [added.id, input];
  const joined = withGraph(added.document, scope, (graph) => {
    const before = connectionsOf(graph);
    const entrances = before.filter(({ from, to }) => typeof from === 'string' && sameEnd(to, end));
    const entrance = entrances[target.entrances];
    if (!entrance) throw new EditError(say('refusal', 'entranceGone', end[0]));
    const parts = [
      { from: entrance.from, to: next },
      { from: [added.id, output] as End, to: end },
    ];
    return withConnections(
      graph,
      before.flatMap((connection) => (connection === entrance ? parts : [connection])),
    );
  });
  return { ...target, document: joined, end: next, entrances: 0, space: space - 1 };
}

function entrancesBefore(node: ExpandedNode, input: number): number {
  const { port } = node.arrivals[input]!;
  return node.arrivals.slice(0, input).filter((arrival) => arrival.port === port && !arrival.edge).length;
}

/** Midway between a node and its source; beside the node where it has none in the drawing. */
function placeBefore(document: NetloomDocument, end: End, from: End | undefined, space: number, scope: Scope) {
  const { nodes } = graphOf(document, scope);
  const at = nodes.find(({ id }) => id === end[0])!.position;
  const before = nodes.find(({ id }) => id === from?.[0])?.position ?? { x: at.x - 240, y: at.y };
  const share = space / (space + 1);
  return { x: Math.round(before.x + (at.x - before.x) * share), y: Math.round(before.y + (at.y - before.y) * share) };
}

/** The composite that a path's node is drawn in. */
export function scopeOf(document: NetloomDocument, path: string): Scope {
  let scope: Scope;
  let around: NetNode | undefined;
  for (const id of path.split('/').slice(0, -1)) {
    if (isRepetitionOf(around, id)) {
      around = undefined;
      continue;
    }
    around = graphOf(document, scope).nodes.find((candidate) => candidate.id === id);
    if (!around) throw new EditError(say('refusal', 'nodeGone', path));
    scope = around.block;
  }
  return scope;
}
