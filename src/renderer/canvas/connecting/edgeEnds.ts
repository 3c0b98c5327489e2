import { endOfCard } from '@shared/editing';
import type { End } from '@shared/document/schema';
import { viewCards } from '../../drawing/viewCards';
import { volumePlaces } from '../../viewport/volumePlaces';

/** A port, as React Flow names it. */
export interface PortEnd {
  readonly nodeId: string;
  readonly id?: string | null | undefined;
  readonly type: 'source' | 'target';
}

/** The port of the drawing that a port on the canvas is: a volume's output is that of the last chip on its card. */
export function endOf({ nodeId, id, type }: PortEnd): End {
  const node = type === 'source' && volumePlaces() ? endOfCard(viewCards(), nodeId) : nodeId;
  return [node, id ?? ''];
}

/** Where an edge between two ports begins and ends, whichever of them it was dragged from. */
export function edgeEnds(start: PortEnd, end: PortEnd): [from: End, to: End] {
  return start.type === 'source' ? [endOf(start), endOf(end)] : [endOf(end), endOf(start)];
}
