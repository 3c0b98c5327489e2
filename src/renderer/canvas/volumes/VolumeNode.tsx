import { memo, type CSSProperties } from 'react';
import type { NodeProps } from '@xyflow/react';
import { idAt, scopePrefix } from '@shared/compiler/path';
import { useBlockColour } from '../../drawing/colourBy';
import { problemsAt } from '../../drawing/analysisIndex';
import { useDrawingStore } from '../../drawing/drawingStore';
import { nameOf } from '../../drawing/drawingView';
import { useNode } from '../../drawing/useNode';
import { useOwnerName } from '../../drawing/useOwnerName';
import { useCardsAt } from '../../drawing/viewCards';
import type { VolumeFlowNode } from '../../viewport/flowTypes';
import { labelId } from '../../viewport/nodeIds';
import { useVolumePlaces } from '../../viewport/volumePlaces';
import { useSentence } from '../../words/sentence';
import { announcementOf } from '../block/blockAnnouncement';
import { captionOf } from '../block/blockCaption';
import { BlockName } from '../block/BlockName';
import { BlockProblems } from '../block/BlockProblems';
import { VolumePorts } from './VolumePorts';
import { VolumeSolid } from './VolumeSolid';
import './volumes.css';

const noChips: readonly string[] = [];

/** A block as what leaves it: a box by height, width and channels, with its name and shape below. */
export const VolumeNode = memo(function VolumeNode({ id, selected }: NodeProps<VolumeFlowNode>) {
  const { node, block, analysis, problems, parameters, times, leftOut } = useNode(id);
  const prefix = scopePrefix(id);
  const sentence = useSentence();
  const owner = useOwnerName(analysis);
  const colour = useBlockColour(id, block);
  const volume = useVolumePlaces((places) => places?.volumes.get(idAt(id)));
  const chips = useCardsAt(prefix, (cards) => cards.chips.get(idAt(id))) ?? noChips;
  /** The first error on its card that is another node's. */
  const chipError = useDrawingStore((state) =>
    chips.flatMap((chip) => problemsAt(state.analysis, prefix + chip)).find(({ severity }) => severity === 'error'),
  );
  if (!node || !volume) return null;
  const error = problems.find(({ severity }) => severity === 'error') ?? chipError;
  const obstacle = error ?? analysis?.missing[0];
  const caption = block && parameters && captionOf(block, parameters, owner, node);
  const [, shape] = volume.labels;
  return (
    <article
      id={labelId(id)}
      className="volume"
      style={{ '--category': colour } as CSSProperties}
      data-path={id}
      data-state={error ? 'problem' : analysis?.state}
      data-bypassed={node.bypass === true || undefined}
      aria-label={announcementOf(node, analysis, problems, { leftOut, owner, times })}
      title={[`${nameOf(node)} · ${node.block}`, caption, ...chips].filter(Boolean).join(' · ')}
    >
      <VolumeSolid volume={volume} />
      <VolumePorts id={id} block={block} end={chips.at(-1)} volume={volume} />
      <div className="volume-label" style={{ width: volume.room }}>
        <b>
          <BlockName path={id} name={nameOf(node)} shown={times ? `${nameOf(node)} ×${times}` : nameOf(node)} />
        </b>
        <span className="volume-shape" data-kind={error && 'error'}>
          <span>{obstacle ? sentence(obstacle.said, 'brief') : shape}</span>
        </span>
      </div>
      {selected && problems.length > 0 && (
        <div className="volume-problems nodrag">
          <BlockProblems problems={problems} selected />
        </div>
      )}
    </article>
  );
});
