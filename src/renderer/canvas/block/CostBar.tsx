import { formatPercent } from '../../format/units';
import { useColourBy, useMeasuredFor } from '../../drawing/colourBy';
import { useDrawingStore } from '../../drawing/drawingStore';
import { cardNodes, nodeMeasures, valueOf } from '../../drawing/nodeMeasures';
import { useUi } from '../../ui/uiStore';
import { useWords } from '../../words/currentWords';
import { measuresWords } from '../../words/english/measures';
import './costBar.css';

/**
 * How much a card, with its chips, has of what colours show, relative to the card that has most: multiply-accumulates, where
 * they show kinds.
 */
export function CostBar({ path }: { readonly path: string }) {
  const words = useWords(measuresWords);
  const by = useColourBy();
  useMeasuredFor(by);
  useUi(({ fuseChains }) => fuseChains);
  useUi(({ apart }) => apart);
  const name = by === 'kind' ? 'macs' : by;
  const isReady = useDrawingStore((state) => cardNodes(state, path)[0]?.state === 'ready');
  const value = useDrawingStore((state) => valueOf(state, cardNodes(state, path), name)?.value);
  const share = useDrawingStore((state) => valueOf(state, cardNodes(state, path), name)?.share);
  if (!isReady) return <div className="node-cost" />;
  const { format } = nodeMeasures[name];
  const { unit, none } = words.measures[name];
  const text = value ? words.ofLargest(format(value), unit, formatPercent(share, 0)) : none;
  return (
    <div className="node-cost-row">
      <div className="node-cost" role="img" aria-label={text} title={text}>
        <div className="node-cost-share" style={{ width: value ? `max(3px, ${100 * share!}%)` : 0 }} />
      </div>
      {value !== undefined && <span className="node-macs">{format(value)}</span>}
    </div>
  );
}
