import { cardOf, endOfCard, replacedBy } from '@shared/editing';
import { drawingStore } from '../../drawing/drawingStore';
import { blockOf, viewOf } from '../../drawing/drawingView';
import { viewCards } from '../../drawing/viewCards';
import type { PortEnd } from './edgeEnds';
import { refusalBetween } from './refusalBetween';

/**
 * The port that an edge is meant for which is dropped on a node's body: the first that takes it, free ones before those whose
 * edge it would replace. Where none takes it, the first one, which says why. Nothing where the node has no such port.
 */
export function portOfNode(start: PortEnd, node: string): PortEnd | undefined {
  const state = drawingStore.getState();
  const { nodes, scope } = viewOf(state);
  const type = start.type === 'source' ? 'target' : 'source';
  const cards = viewCards();
  const nodeId = type === 'target' ? cardOf(cards, node) : endOfCard(cards, cardOf(cards, node));
  const block = blockOf(state, nodes.get(nodeId));
  const ports = (type === 'target' ? block?.inputs : block?.outputs) ?? [];
  const ends = ports.map(({ name }): PortEnd => ({ nodeId, id: name, type }));
  const taking = ends.filter((end) => refusalBetween(start, end) === undefined);
  const isFree = ({ id }: PortEnd) => replacedBy(state.document, [nodeId, id ?? ''], scope).length === 0;
  return (type === 'target' ? taking.find(isFree) : undefined) ?? taking[0] ?? ends[0];
}
