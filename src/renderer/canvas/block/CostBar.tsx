import type { NodeAnalysis } from '@shared/compiler/analyze/analysis';
import { formatPercent } from '../../format/units';
import { useColourBy } from '../../drawing/colourBy';
import { useDrawingStore } from '../../drawing/drawingStore';
import { nodeMeasures, shareOf } from '../../drawing/nodeMeasures';
import { useWords } from '../../words/currentWords';
import { drawingWords } from '../../words/english/drawing';
import './costBar.css';

/** How much a node has of what colours show, relative to the node that has most: multiply-accumulates, where they show kinds. */
export function CostBar({ analysis }: { readonly analysis: NodeAnalysis | undefined }) {
  const words = useWords(drawingWords);
  const by = useColourBy();
  const name = by === 'kind' ? 'macs' : by;
  const share = useDrawingStore((state) => shareOf(state.analysis, analysis, name));
  if (analysis?.state !== 'ready') return <div className="node-cost" />;
  const { format, ...measure } = nodeMeasures[name];
  const { label, unit } = words.measures[name];
  const value = measure.value(analysis);
  const text = value ? `${format(value)}, ${unit}, ${formatPercent(share, 0)} of the largest` : `No ${label}`;
  return (
    <div className="node-cost-row">
      <div className="node-cost" role="img" aria-label={text} title={text}>
        <div className="node-cost-share" style={{ width: value ? `max(3px, ${100 * share}%)` : 0 }} />
      </div>
      {value > 0 && <span className="node-macs">{format(value)}</span>}
    </div>
  );
}
