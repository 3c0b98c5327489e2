import type { FlowNode } from './flowTypes';
import { nodeHeight, nodeWidth } from './nodeSize';

/** The place that a node takes on the canvas; its usual size until it has been measured. */
export function boxOf({ position, measured, width = nodeWidth, height = nodeHeight }: FlowNode) {
  return { ...position, width: measured?.width ?? width, height: measured?.height ?? height };
}
