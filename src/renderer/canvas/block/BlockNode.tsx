import { memo, type CSSProperties } from 'react';
import type { NodeProps } from '@xyflow/react';
import { NodeFilters } from '../../probes/NodeFilters';
import { formatCount } from '../../format/units';
import { nameOf } from '../../drawing/drawingView';
import { labelId } from '../../viewport/nodeIds';
import type { BlockFlowNode } from '../../viewport/flowTypes';
import { CostBar } from './CostBar';
import { categoryColour } from '../../theme/categoryColour';
import { announcementOf } from './blockAnnouncement';
import { captionOf } from './blockCaption';
import { BlockName } from './BlockName';
import { BlockProblems } from './BlockProblems';
import { BlockPorts } from './BlockPorts';
import { BlockTile } from './BlockTile';
import { compositeRecipe } from './compositeRecipe';
import { ShapeBadge } from './ShapeBadge';
import { CompositeParts } from './CompositeParts';
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
      aria-label={announcementOf(node, analysis, problems)}
    >
      <ShapeBadge
        shape={analysis?.outputs[0]}
        problem={problems.find(({ severity }) => severity === 'error') ?? problems[0]}
        missing={analysis?.missing[0]?.brief}
        hasOutput={block?.outputs.length !== 0}
      />
      <BlockPorts id={id} block={block} />
      <div className="node-body">
        <header className="node-header">
          <span className="node-dot" aria-hidden="true" />
          <BlockName id={id} name={nameOf(node)} />
          {count !== undefined && analysis?.state === 'ready' && (
            <span className="node-count" title={`${formatCount(count)} parameters`}>
              {formatCount(count)}
            </span>
          )}
        </header>
        <p className="node-caption">
          <span className="node-block">{node.block}</span> {caption}
        </p>
        {block?.kind === 'composite' && <CompositeParts id={id} path={path} recipe={compositeRecipe(block) ?? ''} />}
        <NodeFilters path={path} />
        <CostBar analysis={analysis} />
        <BlockProblems problems={problems} />
      </div>
      <BlockTile name={nameOf(node)} text={analysis?.outputs[0]?.join('×') ?? node.block} />
    </article>
  );
});
