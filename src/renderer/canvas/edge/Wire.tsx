import { memo } from 'react';
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { scopePrefix } from '@shared/compiler/path';
import { useDrawingStore } from '../../drawing/drawingStore';
import { edgeProblems } from '../../drawing/analysisIndex';
import type { FlowEdge } from '../../viewport/flowTypes';
import { wirePath } from './wirePath';
import { useSentence } from '../../words/sentence';
import './wire.css';

/** An edge. Skips rise as arcs outside the trunk; one that does not fit is red and labelled with the reason. */
export const Wire = memo(function Wire(props: EdgeProps<FlowEdge>) {
  const { id, data } = props;
  const problem = useDrawingStore((state) => edgeProblems(state.analysis).get(data ? scopePrefix(id) + data.way : id));
  const sentence = useSentence();
  const [path, x, y] = wirePath(props, data);
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        className={problem ? 'wire wire-problem' : data?.isSkip ? 'wire wire-skip' : 'wire'}
        interactionWidth={18}
      />
      {problem && (
        <EdgeLabelRenderer>
          <span
            className="wire-label"
            title={sentence(problem.said)}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          >
            {sentence(problem.said, 'brief')}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
