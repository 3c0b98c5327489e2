import { useMemo } from 'react';
import { useStore, ViewportPortal } from '@xyflow/react';
import { analysisAt, resolutionOf } from '@shared/compiler/analyze';
import { endOfCard } from '@shared/editing';
import { useDrawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { useCards } from '../../drawing/viewCards';
import { boxesOf } from '../../viewport/nodeBoxes';
import { resolutionBands } from './resolutionBands';
import './bands.css';

/** Behind the drawing: which nodes have the same resolution. */
export function Bands() {
  const view = useDrawingStore(viewOf);
  const analysis = useDrawingStore((state) => state.analysis);
  const cards = useCards((each) => each);
  const bands = useMemo(() => {
    const boxes = boxesOf(view.nodes.keys()).map((box) => {
      const resolution = resolutionOf(analysisAt(analysis, view.prefix + endOfCard(cards, box.id)));
      return { ...box, ...(resolution !== undefined && { resolution }) };
    });
    return resolutionBands(boxes);
  }, [view, analysis, cards]);
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
