import { analyze } from '../../compiler/analyze';
import { blockLibrary } from '../../blocks/library';
import type { NetNode, NetloomDocument } from '../../document/schema';
import type { Network } from '../../compiler/network';
import type { BlockEmitter, Body } from './body';
import { ScopeBuilder, type CompositeUse } from './scopes';
import { IncompleteDrawing } from '../codeTarget';
import { preprocessingOf, type Preprocessing, type Trained } from './preprocessing';

export interface Drawing {
  readonly network: Network;
  readonly body: Body;
  readonly title: string;
  /** With thousands separators, for comments. */
  readonly parameters: string;
  /** What pixels go through before they reach the network, where that is known. */
  readonly preprocessing?: Preprocessing;
  /** Whether the weights of a run go with the code. */
  readonly trained: boolean;
}

/** Checks a document and sorts it into scopes. Throws `IncompleteDrawing` with what is missing. */
export function inspectDrawing(
  document: NetloomDocument,
  emitterFor: (network: Network) => BlockEmitter,
  trained?: Trained,
): Drawing {
  const { network, problems, missing, totals } = analyze(document);
  if (!network)
    throw new IncompleteDrawing(
      [...problems.filter(({ onlyTraining }) => !onlyTraining), ...missing].map(({ message }) => message),
    );
  const body = new ScopeBuilder(network, emitterFor(network), compositesOf(document)).build();
  const count = totals.parameters.trainable + totals.parameters.fixed;
  const preprocessing = preprocessingOf(document, network, trained);
  return {
    ...{ network, body, title: document.name, parameters: count.toLocaleString('en-US') },
    ...(preprocessing && { preprocessing }),
    trained: trained !== undefined,
  };
}

/** What the document says of the composite at a path. */
function compositesOf(document: NetloomDocument): (path: string) => CompositeUse {
  const library = blockLibrary(document);
  const indices = new WeakMap<readonly NetNode[], ReadonlyMap<string, NetNode>>();
  const find = (nodes: readonly NetNode[], id: string): NetNode | undefined => {
    let index = indices.get(nodes);
    if (!index) indices.set(nodes, (index = new Map(nodes.map((node) => [node.id, node]))));
    return index.get(id);
  };
  return (path) => {
    let { nodes }: { readonly nodes: readonly NetNode[] } = document;
    let use: CompositeUse = { type: 'Composite', parameters: {} };
    for (const id of path.split('/')) {
      const node = find(nodes, id);
      const block = node && library.get(node.block);
      if (block?.kind !== 'composite') return use;
      const defaults = Object.fromEntries(Object.entries(block.parameters).map(([name, spec]) => [name, spec.default]));
      use = { type: block.type, parameters: { ...defaults, ...node!.parameters } };
      nodes = block.graph.nodes;
    }
    return use;
  };
}
