import type { Connection, FinalConnectionState, IsValidConnection } from '@xyflow/react';
import { partLater } from '../../browser/partLater';
import type { FlowEdge } from '../../viewport/flowTypes';
import { drawEdge } from './drawEdge';
import type { PortEnd } from './edgeEnds';
import { refusalBetween } from './refusalBetween';

const portsOf = ({ source, sourceHandle, target, targetHandle }: Connection | FlowEdge): [PortEnd, PortEnd] => [
  { nodeId: source, id: sourceHandle, type: 'source' },
  { nodeId: target, id: targetHandle, type: 'target' },
];

const isValidConnection: IsValidConnection<FlowEdge> = (connection) =>
  refusalBetween(...portsOf(connection)) === undefined;

/** Seldom needed, so not a part of the first load. */
const dropping = partLater(() => import('./dropEdge'));

function onConnectEnd(event: MouseEvent | TouchEvent, connection: FinalConnectionState): void | Promise<void> {
  const { clientX: x, clientY: y } = 'changedTouches' in event ? event.changedTouches[0]! : event;
  return dropping(({ dropEdge }) => dropEdge({ x, y }, connection));
}

/** Drawing edges: onto a port, onto a node's body, or onto the empty canvas, which opens the quick-add menu there. */
export const connecting = {
  onConnect: (connection: Connection) => drawEdge(...portsOf(connection)),
  isValidConnection,
  onConnectEnd: (event: MouseEvent | TouchEvent, connection: FinalConnectionState) =>
    void onConnectEnd(event, connection),
};
