import { memo, type CSSProperties } from 'react';
import type { NodeProps } from '@xyflow/react';
import type { FixedFilterProps } from '../../probes/FixedFilter';
import { NodeFilters } from '../../probes/NodeFilters';
import { formatCount, formatParameters } from '../../format/units';
import { nameOf } from '../../drawing/drawingView';
import { labelId } from '../../viewport/nodeIds';
import type { BlockFlowNode } from '../../viewport/flowTypes';
import { CostBar } from './CostBar';
import { useBlockColour } from '../../drawing/colourBy';
import { announcementOf } from './blockAnnouncement';
import { captionOf } from './blockCaption';
import { BlockName } from './BlockName';
import { BlockProblems } from './BlockProblems';
import { BlockPorts } from './BlockPorts';
import { BlockTile } from './BlockTile';
import { ShapeBadge } from './ShapeBadge';
import type { CompositePartsProps } from './CompositeParts';
import { later } from '../../widgets/later';
import { useNode } from '../../drawing/useNode';
import { idAt, scopePrefix } from '@shared/compiler/path';
import { analysisAt, scopeInside } from '@shared/compiler/analyze';
import { useDrawingStore } from '../../drawing/drawingStore';
import { useCardsAt } from '../../drawing/viewCards';
import { ChainButton } from '../chains/ChainButton';
import { useOwnerName } from '../../drawing/useOwnerName';
import { useWords } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';
import './block.css';

/** Not needed for the first look at a drawing. */
const CompositeParts = later<CompositePartsProps>(
  () => import('./CompositeParts').then((module) => module.CompositeParts),
  <div className="node-parts-place" />,
);
const FixedFilter = later<FixedFilterProps>(
  () => import('../../probes/FixedFilter').then((module) => module.FixedFilter),
  <></>,
);

/** A block on the canvas: name, what it is, output shape, parameters, cost, problems with their remedies, filters. */
export const BlockNode = memo(function BlockNode({ id, selected }: NodeProps<BlockFlowNode>) {
  const words = useWords(canvasWords);
  const { node, block, analysis, problems, parameters, times, leftOut } = useNode(id);
  const prefix = scopePrefix(id);
  const owner = useOwnerName(analysis);
  const colour = useBlockColour(id, block);
  const chips = useCardsAt(prefix, (cards) => cards.chips.get(idAt(id)));
  const shape = useDrawingStore((state) => {
    const end = chips?.at(-1);
    return (end === undefined ? analysis : analysisAt(state.analysis, prefix + end))?.outputs[0];
  });
  if (!node) return null;
  const errors = problems.some(({ severity }) => severity === 'error');
  const caption = block && parameters && captionOf(block, parameters, owner, node);
  const isThere = leftOut === undefined;
  return (
    <article
      id={labelId(id)}
      className="node"
      style={{ '--category': colour } as CSSProperties}
      data-state={errors ? 'problem' : problems.length ? 'warning' : analysis?.state}
      data-composite={block?.kind === 'composite' || undefined}
      data-repeated={times !== undefined || undefined}
      data-bypassed={node.bypass === true || undefined}
      data-left-out={!isThere || undefined}
      data-chips={chips !== undefined || undefined}
      aria-label={announcementOf(node, analysis, problems, { leftOut, owner, times })}
    >
      {isThere && (
        <ShapeBadge
          shape={shape}
          problem={problems.find(({ severity }) => severity === 'error') ?? problems[0]}
          missing={analysis?.missing[0]}
          hasOutput={block?.outputs.length !== 0}
        />
      )}
      <BlockPorts id={id} block={block} only={chips && 'inputs'} />
      <div className="node-body">
        <header className="node-header">
          <span className="node-dot" aria-hidden="true" />
          <BlockName path={id} name={nameOf(node)} />
          {isThere && analysis?.state === 'ready' && (
            <span className="node-count" title={formatParameters(analysis.parameters)}>
              {formatCount(analysis.parameters.trainable)}
            </span>
          )}
        </header>
        <p className="node-caption" title={caption}>
          <span className="node-block">
            {node.block}
            {times && ` ×${times}`}
          </span>{' '}
          {caption}
        </p>
        {isThere ? (
          <>
            {block?.kind === 'composite' && analysis && (
              <CompositeParts path={id} block={block} scope={scopeInside(analysis)} />
            )}
            <NodeFilters path={id} />
            {block?.kind === 'primitive' && block.fixedFilter && (
              <FixedFilter path={id} block={block} parameters={parameters} />
            )}
            <CostBar path={id} />
          </>
        ) : (
          <p className="node-left-out">{words.leftOutSince(leftOut)}</p>
        )}
        <BlockProblems problems={problems} selected={selected} />
      </div>
      <ChainButton path={id} hasChips={chips !== undefined} />
      <BlockTile name={nameOf(node)} text={isThere ? (shape?.join('×') ?? node.block) : words.leftOut} />
    </article>
  );
});
