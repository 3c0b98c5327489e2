import type { Connection, FinalConnectionState, IsValidConnection } from '@xyflow/react';
import { useCallback } from 'react';
import { connect } from '@shared/editing';
import type { End } from '@shared/document/schema';
import { edit } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { flow } from '../../viewport/flow';
import { leavingNode } from './leavingEnd';
import { refusalBetween } from './refusalBetween';
import { sayingReplacements } from './replacements';
import { openQuickAdd } from '../quickAdd/openQuickAdd';
import type { FlowEdge } from '../../viewport/flowTypes';
import { firstPort, nodeWidth } from '../../viewport/nodeSize';

/** Drawing edges: onto a port, or onto the empty canvas, which opens the quick-add menu there. */
export function useConnecting() {
  const onConnect = useCallback(({ source, sourceHandle, target, targetHandle }: Connection) => {
    const { scope } = viewOf(drawingStore.getState());
    const [from, to]: [End, End] = [
      [leavingNode(source), sourceHandle ?? ''],
      [target, targetHandle ?? ''],
    ];
    sayingReplacements([to], () => edit('Connect', (document) => connect(document, from, to, scope)));
  }, []);

  const isValidConnection: IsValidConnection<FlowEdge> = useCallback(
    ({ source, sourceHandle, target, targetHandle }) =>
      refusalBetween(source, sourceHandle ?? '', 'source', target, targetHandle ?? '') === undefined,
    [],
  );

  const onConnectEnd = useCallback((event: MouseEvent | TouchEvent, connection: FinalConnectionState) => {
    const { fromHandle, toHandle, toNode } = connection;
    if (!fromHandle || toHandle || toNode || viewOf(drawingStore.getState()).readOnly) return;
    const screen = 'changedTouches' in event ? event.changedTouches[0]! : event;
    const point = { x: screen.clientX, y: screen.clientY };
    const at = flow()?.screenToFlowPosition(point) ?? { x: 0, y: 0 };
    const isSource = fromHandle.type === 'source';
    const end: End = [isSource ? leavingNode(fromHandle.nodeId) : fromHandle.nodeId, fromHandle.id ?? ''];
    // The new block's port, not its corner, goes where the edge was dropped.
    const position = { x: isSource ? at.x : at.x - nodeWidth, y: at.y - firstPort };
    openQuickAdd({ screen: point, position, ...(isSource ? { from: end } : { to: end }) });
  }, []);

  return { onConnect, isValidConnection, onConnectEnd };
}
