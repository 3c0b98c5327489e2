import { getBezierPath, getSmoothStepPath, type EdgeProps } from '@xyflow/react';

export type Ends = Pick<EdgeProps, 'sourceX' | 'sourceY' | 'targetX' | 'targetY'> &
  Partial<Pick<EdgeProps, 'sourcePosition' | 'targetPosition'>>;

type Path = readonly [path: string, x: number, y: number];

/**
 * The SVG path of an edge, and its middle. `lift`: how far a skip rises above the higher of its ends; `beside`: how far below
 * its ends the whole edge is moved; both in pixels.
 */
export function wirePath(ends: Ends, lift: number, beside = 0): Path {
  const moved = beside ? { ...ends, sourceY: ends.sourceY + beside, targetY: ends.targetY + beside } : ends;
  return lift ? arc(moved, lift) : plainPath(moved);
}

/** A curve; back to the left, as to the next row, through the gap between the rows. */
function plainPath(ends: Ends): Path {
  const { sourceX, sourceY, targetX, targetY } = ends;
  const [path, x, y] =
    targetX >= sourceX
      ? getBezierPath(ends)
      : // Close above the next row, where nodes of this one do not reach.
        getSmoothStepPath({
          ...ends,
          borderRadius: 16,
          offset: 20,
          centerY: targetY - sourceY > 120 ? targetY - 56 : undefined,
        });
  return [path, x, y];
}

/** A path over the trunk, `lift` pixels above the higher of its ends, and its middle. */
export function arc({ sourceX, sourceY, targetX, targetY }: Ends, lift: number): Path {
  const top = Math.min(sourceY, targetY) - lift;
  const reach = Math.min(60, Math.max(24, Math.abs(targetX - sourceX) / 4));
  const path =
    `M ${sourceX},${sourceY} C ${sourceX + reach},${sourceY} ${sourceX + reach / 2},${top} ${sourceX + 1.5 * reach},${top} ` +
    `L ${targetX - 1.5 * reach},${top} C ${targetX - reach / 2},${top} ${targetX - reach},${targetY} ${targetX},${targetY}`;
  return [path, (sourceX + targetX) / 2, top];
}
