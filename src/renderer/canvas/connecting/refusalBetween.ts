import { connectionRefusal } from '@shared/editing';
import { drawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { leavingNode } from './leavingEnd';

/** Why an edge between two ports cannot be drawn, whichever of them it was dragged from. */
export function refusalBetween(
  node: string,
  port: string,
  type: 'source' | 'target',
  other: string,
  otherPort: string,
): string | undefined {
  const state = drawingStore.getState();
  const { scope, readOnly } = viewOf(state);
  if (readOnly) return 'This composite comes with Netloom and is read-only.';
  if (type === 'source') return connectionRefusal(state.document, [leavingNode(node), port], [other, otherPort], scope);
  return connectionRefusal(state.document, [leavingNode(other), otherPort], [node, port], scope);
}
