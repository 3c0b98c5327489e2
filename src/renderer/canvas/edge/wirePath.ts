import { getBezierPath, getSmoothStepPath, type EdgeProps } from '@xyflow/react';
import type { Route } from '../../viewport/flowTypes';

export type Ends = Pick<EdgeProps, 'sourceX' | 'sourceY' | 'targetX' | 'targetY'> &
  Partial<Pick<EdgeProps, 'sourcePosition' | 'targetPosition'>>;

type Path = readonly [path: string, x: number, y: number];

/** Over how much of its length an edge changes its height that otherwise keeps to the line of one end, pixels. */
const bendLength = 56;

/** The SVG path of an edge, and its middle. */
export function wirePath(ends: Ends, { lift, beside, bend, turn, volumes }: Route = { lift: 0, beside: 0 }): Path {
  if (volumes) return betweenVolumes(ends, volumes);
  const moved = beside ? { ...ends, sourceY: ends.sourceY + beside, targetY: ends.targetY + beside } : ends;
  if (lift) return arc(moved, lift);
  const isLong = moved.targetX - moved.sourceX > 2 * bendLength;
  return bend && isLong ? bent(moved, bend) : plainPath(moved, turn);
}

function betweenVolumes({ sourceX, sourceY, targetX, targetY }: Ends, shape: NonNullable<Route['volumes']>): Path {
  const path = shape === 'straight' ? `M ${sourceX},${sourceY} L ${targetX},${targetY}` : shape.path;
  return [path, (sourceX + targetX) / 2, (sourceY + targetY) / 2];
}

/** A curve; back to the left, as to the next row, through the gap between the rows. */
function plainPath(ends: Ends, turn = 0): Path {
  const { sourceX, sourceY, targetX, targetY } = ends;
  const [path, x, y] =
    targetX >= sourceX
      ? getBezierPath(ends)
      : // Close above the next row, where nodes of this one do not reach.
        getSmoothStepPath({
          ...ends,
          borderRadius: 16,
          offset: 20,
          centerY: targetY - sourceY > 120 ? targetY - turn - 60 : undefined,
        });
  return [path, x, y];
}

/** Along the line of one end, with a curve beside the other. */
function bent({ sourceX, sourceY, targetX, targetY }: Ends, bend: 'early' | 'late'): Path {
  const from = bend === 'early' ? sourceX : targetX - bendLength;
  const to = from + bendLength;
  const middle = (from + to) / 2;
  const path = `M ${sourceX},${sourceY} L ${from},${sourceY} C ${middle},${sourceY} ${middle},${targetY} ${to},${targetY} L ${targetX},${targetY}`;
  return [path, (sourceX + targetX) / 2, bend === 'early' ? targetY : sourceY];
}

/** A path over the trunk, `lift` pixels above the higher of its ends, and its middle. */
export function arc({ sourceX, sourceY, targetX, targetY }: Ends, lift: number): Path {
  const top = Math.min(sourceY, targetY) - lift;
  const reach = Math.min(44, Math.max(20, Math.abs(targetX - sourceX) / 4));
  const path =
    `M ${sourceX},${sourceY} C ${sourceX + reach},${sourceY} ${sourceX + reach / 4},${top} ${sourceX + 1.5 * reach},${top} ` +
    `L ${targetX - 1.5 * reach},${top} C ${targetX - reach / 4},${top} ${targetX - reach},${targetY} ${targetX},${targetY}`;
  return [path, (sourceX + targetX) / 2, top];
}
