import type { FinalConnectionState, IsValidConnection } from '@xyflow/react';
import type { FlowEdge } from '../../viewport/flowTypes';
import { drawEdge } from './drawEdge';
import { refusalBetween } from './refusalBetween';

const isValidConnection: IsValidConnection<FlowEdge> = ({ source, sourceHandle, target, targetHandle }) =>
  refusalBetween(
    { nodeId: source, id: sourceHandle, type: 'source' },
    { nodeId: target, id: targetHandle, type: 'target' },
  ) === undefined;

/** Seldom needed, so not a part of the first load. */
async function onConnectEnd(event: MouseEvent | TouchEvent, connection: FinalConnectionState): Promise<void> {
  const { clientX: x, clientY: y } = 'changedTouches' in event ? event.changedTouches[0]! : event;
  (await import('./dropEdge')).dropEdge({ x, y }, connection);
}

/** Drawing edges: onto a port, onto a node's body, or onto the empty canvas, which opens the quick-add menu there. */
export const connecting = {
  onConnect: drawEdge,
  isValidConnection,
  onConnectEnd: (event: MouseEvent | TouchEvent, connection: FinalConnectionState) =>
    void onConnectEnd(event, connection),
};
