import { memo, type CSSProperties } from 'react';
import type { NodeProps } from '@xyflow/react';
import { idAt, scopePrefix } from '@shared/compiler/path';
import { useDrawingStore } from '../../drawing/drawingStore';
import { nameOf, viewAt } from '../../drawing/drawingView';
import { useNode } from '../../drawing/useNode';
import { useOwnerName } from '../../drawing/useOwnerName';
import { useCardsAt } from '../../drawing/viewCards';
import { useBlockColour } from '../../drawing/colourBy';
import type { ChipFlowNode } from '../../viewport/flowTypes';
import { labelId } from '../../viewport/nodeIds';
import { useWords } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';
import { useSentence } from '../../words/sentence';
import { announcementOf } from './blockAnnouncement';
import { captionOf } from './blockCaption';
import { BlockName } from './BlockName';
import { BlockPorts } from './BlockPorts';
import { BlockProblems } from './BlockProblems';
import './chip.css';

/** A node on the card of the block before it: its name; its problems while it is selected. The last one has the card's output. */
export const ChipNode = memo(function ChipNode({ id, data, selected }: NodeProps<ChipFlowNode>) {
  const { node, block, analysis, problems, parameters, leftOut } = useNode(id);
  const prefix = scopePrefix(id);
  const owner = useOwnerName(analysis);
  const colour = useBlockColour(id, block);
  const host = useCardsAt(prefix, ({ hosts }) => hosts.get(idAt(id)));
  const hostName = useDrawingStore((state) => nameOf(viewAt(state, prefix).nodes.get(host ?? '') ?? { id: '' }));
  const words = useWords(canvasWords);
  const sentence = useSentence();
  if (!node) return null;
  const caption = block && parameters && captionOf(block, parameters, owner, node);
  const isWrong = problems.some(({ severity }) => severity === 'error');
  return (
    <article
      id={labelId(id)}
      className="chip"
      style={{ '--category': colour } as CSSProperties}
      data-state={isWrong ? 'problem' : problems.length ? 'warning' : undefined}
      data-first={data.isFirst || undefined}
      data-last={data.isLast || undefined}
      data-bypassed={node.bypass === true || undefined}
      aria-label={[
        announcementOf(node, analysis, problems, { leftOut, owner }),
        host && words.spoken.onCard(hostName),
      ].join(', ')}
      title={[nameOf(node), node.block, caption, ...problems.map(({ said }) => sentence(said))]
        .filter(Boolean)
        .join(' · ')}
    >
      <span className="chip-dot" aria-hidden="true" />
      <BlockName path={id} name={nameOf(node)} shown={nameOnCard(nameOf(node), hostName)} />
      {problems.length > 0 && (
        <span className="chip-mark" aria-hidden="true">
          !
        </span>
      )}
      {data.isLast && <BlockPorts id={id} block={block} only="outputs" rise={data.rise} />}
      {selected && problems.length > 0 && (
        <div className="chip-problems">
          <BlockProblems problems={problems} selected />
        </div>
      )}
    </article>
  );
});

/** A chip's name without that of its card, which stands above it: `relu` of `conv1_relu` on `conv1`. */
function nameOnCard(name: string, host: string): string {
  const rest = host && name.startsWith(host) ? name.slice(host.length).replace(/^[_.\- ]+/, '') : '';
  return rest.length > 1 ? rest : name;
}
