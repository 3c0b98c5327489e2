import type { NodeAnalysis } from '@shared/compiler/analyze/analysis';
import { formatMacs, formatPercent } from '../../format/units';
import { useDrawingStore } from '../../drawing/drawingStore';
import { highestCost } from '../../drawing/analysisIndex';
import './costBar.css';

/** Multiply-accumulates relative to the most expensive node of the drawing. */
export function CostBar({ analysis }: { readonly analysis: NodeAnalysis | undefined }) {
  const macs = analysis?.macs ?? 0;
  const share = useDrawingStore((state) => {
    const highest = highestCost(state.analysis);
    return highest && macs ? Math.min(1, macs / highest) : 0;
  });
  if (analysis?.state !== 'ready') return <div className="node-cost" />;
  const text = macs
    ? `${formatMacs(macs)}, ${formatPercent(share, 0)} of the most expensive block`
    : 'No multiply-accumulates';
  return (
    <div className="node-cost-row">
      <div className="node-cost" role="img" aria-label={text} title={text}>
        <div className="node-cost-share" style={{ width: macs ? `max(3px, ${100 * share}%)` : 0 }} />
      </div>
      {macs > 0 && <span className="node-macs">{formatMacs(macs)}</span>}
    </div>
  );
}
