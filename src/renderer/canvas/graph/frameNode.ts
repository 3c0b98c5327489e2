import { Position, type NodeHandle } from '@xyflow/react';
import type { FrameFlowNode } from '../../viewport/flowTypes';
import { labelId } from '../../viewport/nodeIds';
import type { FramePicture } from '../../viewport/picture';
import type { Point } from '../../viewport/spread';

/** The bar alone takes what the pointer does: the rest of a frame is the empty canvas of what is in it. */
const style = { pointerEvents: 'none' } as const;

/** React Flow's node for a composite that is open in place. @param position its corner in what it stands in */
export function frameNode(path: string, frame: FramePicture, position: Point, isCovered: boolean): FrameFlowNode {
  const { width, height, inputs, outputs, portLine } = frame;
  return {
    ...{ id: path, type: 'frame', position, width, height, style },
    data: { inputs, outputs, portLine, isCovered },
    // Behind its edges, and behind what is in it.
    zIndex: path.split('/').length - behind,
    domAttributes: { 'aria-labelledby': labelId(path) },
    handles: [...handles(inputs, 'target', 0), ...(isCovered ? [] : handles(outputs, 'source', width))],
  };
}

/** More frames than ever lie in one another. */
const behind = 1000;

function handles(ports: ReadonlyMap<string, number>, type: NodeHandle['type'], x: number): NodeHandle[] {
  const position = type === 'source' ? Position.Right : Position.Left;
  return [...ports].map(([id, y]) => ({ id, type, position, x: x - 6, y: y - 6, width: 12, height: 12 }));
}
