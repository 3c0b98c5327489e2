import { memo, type CSSProperties } from 'react';
import type { NodeProps } from '@xyflow/react';
import { NodeFilters } from '../../probes/NodeFilters';
import { formatCount } from '../../format/units';
import { nameOf } from '../../drawing/drawingView';
import { labelId } from '../../viewport/nodeIds';
import type { BlockFlowNode } from '../../viewport/flowTypes';
import { CostBar } from './CostBar';
import { announce, captionOf, recipeOf } from './blockTexts';
import { categoryColour } from '../../theme/categoryColour';
import { NodeName } from './BlockName';
import { NodeProblems } from './BlockProblems';
import { Ports } from './BlockPorts';
import { ShapeBadge } from './ShapeBadge';
import { Unfolded } from './CompositeParts';
import { useNode } from '../../drawing/useNode';
import './block.css';

/** A block on the canvas: name, what it is, output shape, parameters, cost, problems with their remedies, filters. */
export const BlockNode = memo(function BlockNode({ id }: NodeProps<BlockFlowNode>) {
  const { node, block, path, analysis, problems } = useNode(id);
  if (!node) return null;
  const errors = problems.some(({ severity }) => severity === 'error');
  const count = analysis && analysis.parameters.trainable + analysis.parameters.fixed;
  const caption = block && captionOf(node, block);
  return (
    <article
      id={labelId(id)}
      className="node"
      style={{ '--category': categoryColour(block?.category) } as CSSProperties}
      data-state={errors ? 'problem' : problems.length ? 'warning' : analysis?.state}
      data-composite={block?.kind === 'composite' || undefined}
      data-bypassed={node.bypass === true || undefined}
      aria-label={announce(node, analysis, problems)}
    >
      <ShapeBadge
        shape={analysis?.outputs[0]}
        problem={problems.find(({ severity }) => severity === 'error') ?? problems[0]}
        missing={analysis?.missing[0]?.brief}
        hasOutput={block?.outputs.length !== 0}
      />
      <Ports id={id} block={block} />
      <div className="node-body">
        <header className="node-header">
          <span className="node-dot" aria-hidden="true" />
          <NodeName id={id} name={nameOf(node)} />
          {count !== undefined && analysis?.state === 'ready' && (
            <span className="node-count" title={`${formatCount(count)} parameters`}>
              {formatCount(count)}
            </span>
          )}
        </header>
        <p className="node-caption">
          <span className="node-block">{node.block}</span> {caption}
        </p>
        {block?.kind === 'composite' && <Unfolded id={id} path={path} recipe={recipeOf(block) ?? ''} />}
        <NodeFilters path={path} />
        <CostBar analysis={analysis} />
        <NodeProblems problems={problems} />
      </div>
      <div className="node-tile" aria-hidden="true">
        <b>{nameOf(node)}</b>
        <span>{analysis?.outputs[0]?.join('×') ?? node.block}</span>
      </div>
    </article>
  );
});
