import { useMemo } from 'react';
import { useStore, ViewportPortal } from '@xyflow/react';
import { cardOf, endOfCard } from '@shared/editing';
import { analysisAt, resolutionOf } from '@shared/compiler/analyze';
import { useDrawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { useCards } from '../../drawing/viewCards';
import { boxesOf } from '../../viewport/nodeBoxes';
import type { FlowEdge } from '../../viewport/flowTypes';
import { resolutionBands } from './resolutionBands';
import './bands.css';

/** Behind the drawing: which nodes have the same resolution. */
export function Bands({ edges }: { readonly edges: readonly FlowEdge[] }) {
  const view = useDrawingStore(viewOf);
  const analysis = useDrawingStore((state) => state.analysis);
  const cards = useCards((each) => each);
  const bands = useMemo(() => {
    const ordinary = edges.filter(({ data }) => !data?.isSkip);
    return resolutionBands(
      boxesOf(view.nodes.keys()),
      ordinary.map(({ source, target }) => ({
        from: [cardOf(cards, source), ''],
        to: [cardOf(cards, target), ''],
      })),
      (id) => resolutionOf(analysisAt(analysis, view.prefix + endOfCard(cards, id))),
    );
  }, [view, analysis, edges, cards]);
  // Labels keep their size on the screen.
  const zoom = useStore((state) => state.transform[2]);
  return (
    <ViewportPortal>
      <div className="bands" aria-hidden="true" style={{ fontSize: 12 / zoom }}>
        {bands.map(({ resolution, x, y, width, height }) => (
          <div key={`${x},${y}`} style={{ transform: `translate(${x}px, ${y}px)`, width, height }}>
            <span>{resolution}</span>
          </div>
        ))}
      </div>
    </ViewportPortal>
  );
}
