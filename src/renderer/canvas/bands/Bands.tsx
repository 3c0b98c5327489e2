import { useMemo } from 'react';
import { useStore, ViewportPortal, type Node } from '@xyflow/react';
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
  const heights = useStore(({ nodes }) => heightsOf(nodes));
  const bands = useMemo(() => {
    const boxes = boxesOf(view.nodes.keys()).map((box) => {
      const resolution = resolutionOf(analysisAt(analysis, view.prefix + endOfCard(cards, box.id)));
      return { ...box, ...(resolution !== undefined && { resolution }) };
    });
    return resolutionBands(boxes);
    // `boxesOf` reads the heights.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view, analysis, cards, heights]);
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

const sums = new WeakMap<readonly Node[], number>();

/** The sum of the measured heights: it changes when a card grows. Added once for a list of nodes, not for every pan. */
function heightsOf(nodes: readonly Node[]): number {
  let sum = sums.get(nodes);
  if (sum === undefined) {
    sum = nodes.reduce((before, { measured }) => before + (measured?.height ?? 0), 0);
    sums.set(nodes, sum);
  }
  return sum;
}
