import { idAt, scopePrefix } from '@shared/compiler/path';
import { cardOf, endOfCard, replacedBy } from '@shared/editing';
import { drawingStore } from '../../drawing/drawingStore';
import { blockOf, viewAt } from '../../drawing/drawingView';
import { cardsAt } from '../../drawing/viewCards';
import type { PortEnd } from './edgeEnds';
import { refusalBetween } from './refusalBetween';

/**
 * The port that an edge is meant for which is dropped on the body of the node at a path: the first that takes it, free ones before
 * those whose edge it would replace. Where none takes it, the first one, which says why. Nothing where the node has no such port.
 */
export function portOfNode(start: PortEnd, path: string): PortEnd | undefined {
  const state = drawingStore.getState();
  const prefix = scopePrefix(path);
  const { nodes, scope } = viewAt(state, prefix);
  const type = start.type === 'source' ? 'target' : 'source';
  const cards = cardsAt(prefix);
  const host = cardOf(cards, idAt(path));
  const id = type === 'target' ? host : endOfCard(cards, host);
  const block = blockOf(state, nodes.get(id));
  const ports = (type === 'target' ? block?.inputs : block?.outputs) ?? [];
  const ends = ports.map(({ name }): PortEnd => ({ nodeId: prefix + id, id: name, type }));
  const taking = ends.filter((end) => refusalBetween(start, end) === undefined);
  const isFree = (port: PortEnd) => replacedBy(state.document, [id, port.id ?? ''], scope).length === 0;
  return (type === 'target' ? taking.find(isFree) : undefined) ?? taking[0] ?? ends[0];
}
