import type { Connection, FinalConnectionState, IsValidConnection } from '@xyflow/react';
import { useCallback } from 'react';
import { cardOf, connect } from '@shared/editing';
import type { End } from '@shared/document/schema';
import { edit } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { viewCards } from '../../drawing/viewCards';
import { viewOf } from '../../drawing/drawingView';
import { say } from '../../ui/uiStore';
import { flow } from '../../viewport/flow';
import type { FlowEdge } from '../../viewport/flowTypes';
import { nodeAt } from '../../viewport/nodeAt';
import { firstPort, nodeWidth } from '../../viewport/nodeSize';
import { openQuickAdd } from '../quickAdd/openQuickAdd';
import { portOfNode } from './portOfNode';
import { refusalBetween, type PortEnd } from './refusalBetween';
import { sayingReplacements } from './replacements';

/** Drawing edges: onto a port, onto a node's body, or onto the empty canvas, which opens the quick-add menu there. */
export function useConnecting() {
  return { onConnect: useCallback(draw, []), isValidConnection, onConnectEnd: useCallback(dropEdge, []) };
}

function draw({ source, sourceHandle, target, targetHandle }: Connection): void {
  const { scope } = viewOf(drawingStore.getState());
  const [from, to]: [End, End] = [
    [source, sourceHandle ?? ''],
    [target, targetHandle ?? ''],
  ];
  sayingReplacements([to], () => edit('Connect', (document) => connect(document, from, to, scope)));
}

const isValidConnection: IsValidConnection<FlowEdge> = ({ source, sourceHandle, target, targetHandle }) =>
  refusalBetween(
    { nodeId: source, id: sourceHandle, type: 'source' },
    { nodeId: target, id: targetHandle, type: 'target' },
  ) === undefined;

/** React Flow itself draws edges onto ports that take them. What a port refuses is said, and stays after the drag. */
function dropEdge(event: MouseEvent | TouchEvent, { fromHandle, toHandle, isValid }: FinalConnectionState): void {
  if (!fromHandle || isValid) return;
  const screen = 'changedTouches' in event ? event.changedTouches[0]! : event;
  const point = { x: screen.clientX, y: screen.clientY };
  const at = flow()?.screenToFlowPosition(point, { snapToGrid: false }) ?? { x: 0, y: 0 };
  const node = toHandle?.nodeId ?? nodeAt(at);
  if (node === cardOf(viewCards(), fromHandle.nodeId)) return;
  if (node === undefined) return offerBlocks(fromHandle, point, at);
  const end = toHandle ?? portOfNode(fromHandle, node);
  const refusal = end && refusalBetween(fromHandle, end);
  if (refusal !== undefined) return say({ kind: 'warning', text: refusal });
  if (!end) return;
  const [source, target] = fromHandle.type === 'source' ? [fromHandle, end] : [end, fromHandle];
  draw({
    source: source.nodeId,
    sourceHandle: source.id ?? null,
    target: target.nodeId,
    targetHandle: target.id ?? null,
  });
}

function offerBlocks({ nodeId, id, type }: PortEnd, screen: Point, at: Point): void {
  if (viewOf(drawingStore.getState()).readOnly) return;
  const end: End = [nodeId, id ?? ''];
  const isSource = type === 'source';
  // The new block's port, not its corner, goes where the edge was dropped.
  const position = { x: isSource ? at.x : at.x - nodeWidth, y: at.y - firstPort };
  openQuickAdd({ screen, position, ...(isSource ? { from: end } : { to: end }) });
}

type Point = { readonly x: number; readonly y: number };
