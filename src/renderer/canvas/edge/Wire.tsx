import { memo } from 'react';
import { BaseEdge, EdgeLabelRenderer, getBezierPath, getSmoothStepPath, type EdgeProps } from '@xyflow/react';
import { useApp } from '../../store/appStore';
import { edgeProblems } from '../../store/selectors';
import { viewOf } from '../../store/view';
import type { FlowEdge } from '../types';
import './wire.css';

/** An edge. Skips rise as arcs outside the trunk; one that does not fit is red and says in a few words why. */
export const Wire = memo(function Wire(props: EdgeProps<FlowEdge>) {
  const { id, data } = props;
  const problem = useApp((state) => edgeProblems(state.analysis).get(viewOf(state).prefix + id));
  const [path, x, y] = data?.lift ? arc(props, data.lift) : plainPath(props);
  return (
    <>
      <BaseEdge id={id} path={path} className={problem ? 'wire wire-problem' : 'wire'} interactionWidth={18} />
      {problem && (
        <EdgeLabelRenderer>
          <span
            className="wire-label"
            title={problem.message}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          >
            {problem.brief}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

/** A curve; back to the left, as to the next row, through the gap between the rows. */
function plainPath(props: EdgeProps<FlowEdge>) {
  const { sourceX, sourceY, targetX, targetY } = props;
  if (targetX >= sourceX) return getBezierPath(props);
  // Close above the next row, where nodes of this one do not reach.
  const centerY = targetY - sourceY > 120 ? targetY - 56 : undefined;
  return getSmoothStepPath({ ...props, borderRadius: 16, offset: 20, centerY });
}

type Ends = Pick<EdgeProps, 'sourceX' | 'sourceY' | 'targetX' | 'targetY'>;

/** A path over the trunk, `lift` pixels above the higher of its ends, and its middle. */
export function arc({ sourceX, sourceY, targetX, targetY }: Ends, lift: number): [path: string, x: number, y: number] {
  const top = Math.min(sourceY, targetY) - lift;
  const reach = Math.min(60, Math.max(24, Math.abs(targetX - sourceX) / 4));
  const path =
    `M ${sourceX},${sourceY} C ${sourceX + reach},${sourceY} ${sourceX + reach / 2},${top} ${sourceX + 1.5 * reach},${top} ` +
    `L ${targetX - 1.5 * reach},${top} C ${targetX - reach / 2},${top} ${targetX - reach},${targetY} ${targetX},${targetY}`;
  return [path, (sourceX + targetX) / 2, top];
}
