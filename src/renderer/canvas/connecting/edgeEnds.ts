import { endOfCard } from '@shared/editing';
import { idAt, scopePrefix } from '@shared/compiler/path';
import type { End } from '@shared/document/schema';
import { cardsAt } from '../../drawing/viewCards';
import { volumePlaces } from '../../viewport/volumePlaces';

/** A port, as React Flow names it. */
export interface PortEnd {
  /** The path of its node. */
  readonly nodeId: string;
  readonly id?: string | null | undefined;
  readonly type: 'source' | 'target';
}

/** The port of the drawing that a port on the canvas is, in its place: a volume's output is that of the last chip on its card. */
export function endOf({ nodeId, id, type }: PortEnd): End {
  const node = idAt(nodeId);
  const isOfCard = type === 'source' && volumePlaces() !== undefined;
  return [isOfCard ? endOfCard(cardsAt(scopePrefix(nodeId)), node) : node, id ?? ''];
}

/** Where an edge between two ports begins and ends, whichever of them it was dragged from. */
export function edgeEnds(start: PortEnd, end: PortEnd): [from: End, to: End] {
  return start.type === 'source' ? [endOf(start), endOf(end)] : [endOf(end), endOf(start)];
}
