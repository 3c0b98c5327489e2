import { memo } from 'react';
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { useApp } from '../../store/appStore';
import { edgeProblems } from '../../store/selectors';
import { viewOf } from '../../store/view';
import type { FlowEdge } from '../types';
import { wirePath } from './path';
import './wire.css';

/** An edge. Skips rise as arcs outside the trunk; one that does not fit is red and says in a few words why. */
export const Wire = memo(function Wire(props: EdgeProps<FlowEdge>) {
  const { id, data } = props;
  const problem = useApp((state) => edgeProblems(state.analysis).get(viewOf(state).prefix + id));
  const [path, x, y] = wirePath(props, data?.lift ?? 0);
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
