import type { FlowNode } from './flowTypes';
import { nodeHeight, nodeWidth } from './nodeSize';

/** The place that a node takes on the canvas; its usual size until it has been measured. */
export function boxOf({ position, measured }: FlowNode) {
  return { ...position, width: measured?.width ?? nodeWidth, height: measured?.height ?? nodeHeight };
}
