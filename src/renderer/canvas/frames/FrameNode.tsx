import { memo, type CSSProperties } from 'react';
import { FoldHorizontal, Maximize2 } from 'lucide-react';
import type { NodeProps } from '@xyflow/react';
import { openInside } from '../../drawing/drawingActions';
import { useBlockColour } from '../../drawing/colourBy';
import { useDrawingStore } from '../../drawing/drawingStore';
import { nameOf, placeInside, viewAt, viewOf } from '../../drawing/drawingView';
import { useNode } from '../../drawing/useNode';
import { useOwnerName } from '../../drawing/useOwnerName';
import { formatCount, formatParameters } from '../../format/units';
import type { FrameFlowNode } from '../../viewport/flowTypes';
import { labelId } from '../../viewport/nodeIds';
import { lead } from '../../viewport/picture';
import { portWidth } from '../../viewport/portPlaces';
import { useWords } from '../../words/currentWords';
import { framesWords } from '../../words/english/frames';
import { announcementOf } from '../block/blockAnnouncement';
import { captionOf } from '../block/blockCaption';
import { BlockName } from '../block/BlockName';
import { Port } from '../block/BlockPorts';
import { ShapeBadge } from '../block/ShapeBadge';
import { closeHere } from './openHere';
import './frame.css';

/** A composite that is open in place: its name, ports and what it comes to around what is inside it, whose nodes are of their own. */
export const FrameNode = memo(function FrameNode({ id, data, width, height }: NodeProps<FrameFlowNode>) {
  const words = useWords(framesWords);
  const { node, block, analysis, problems, parameters, times, leftOut } = useNode(id);
  const owner = useOwnerName(analysis);
  const colour = useBlockColour(id, block);
  const inside = useDrawingStore((state) => placeInside(state, id));
  const isActive = useDrawingStore((state) => viewOf(state).prefix === inside);
  const isReadOnly = useDrawingStore((state) => viewAt(state, inside ?? '').readOnly);
  if (!node) return null;
  const problem = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  const caption = block && parameters && captionOf(block, parameters, owner, node);
  return (
    <article
      id={labelId(id)}
      className="frame"
      style={{ width, height, '--category': colour } as CSSProperties}
      data-state={problem?.severity}
      data-active={isActive || undefined}
      data-repeated={times !== undefined || undefined}
      data-chips={data.isCovered || undefined}
      aria-label={`${announcementOf(node, analysis, problems, { leftOut, owner, times })}, ${words.open}`}
    >
      {!data.isCovered && (
        <ShapeBadge
          shape={analysis?.outputs[0]}
          problem={problem}
          missing={analysis?.missing[0]}
          hasOutput={block?.outputs.length !== 0}
        />
      )}
      {[...data.inputs].map(([name, top]) => (
        <span key={name} className="frame-lead" style={{ top, left: 0, width: lead }} />
      ))}
      {[...data.outputs].map(([name, top]) => (
        <span key={name} className="frame-lead" style={{ top, right: 0, width: lead + portWidth / 2 }} />
      ))}
      {[...data.inputs].map(([name, top]) => (
        <Port key={name} {...{ id, name, top, kind: 'target', label: name }} />
      ))}
      {!data.isCovered &&
        [...data.outputs].map(([name, top]) => <Port key={name} {...{ id, name, top, kind: 'source', label: name }} />)}
      <header className="frame-bar">
        <span className="node-dot" aria-hidden="true" />
        <BlockName path={id} name={nameOf(node)} shown={times ? `${nameOf(node)} ×${times}` : nameOf(node)} />
        <span className="frame-caption" title={caption}>
          <b>{node.block}</b> {caption}
        </span>
        {times && <span className="frame-note">{words.firstOf(times)}</span>}
        {isReadOnly && <span className="frame-note">{words.readOnly}</span>}
        {analysis?.state === 'ready' && (
          <span className="node-count" title={formatParameters(analysis.parameters)}>
            {formatCount(analysis.parameters.trainable)}
          </span>
        )}
        <span className="frame-buttons nodrag">
          <button
            type="button"
            className="icon-button"
            aria-label={words.fullScreen}
            title={words.fullScreenTitle}
            onClick={() => openInside(id)}
          >
            <Maximize2 size={13} aria-hidden="true" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={words.close}
            title={words.closeTitle}
            onClick={() => closeHere(id)}
          >
            <FoldHorizontal size={13} aria-hidden="true" />
          </button>
        </span>
      </header>
    </article>
  );
});
