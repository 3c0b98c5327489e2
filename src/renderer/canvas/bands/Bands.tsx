import { useMemo } from 'react';
import { useStore, ViewportPortal, type Node } from '@xyflow/react';
import { analysisAt, resolutionOf } from '@shared/compiler/analyze';
import { endOfCard } from '@shared/editing';
import { useDrawingStore } from '../../drawing/drawingStore';
import { boxOf } from '../../viewport/nodeBoxes';
import { useShownPicture } from '../../viewport/shownPicture';
import { resolutionBands } from './resolutionBands';
import './bands.css';

/** Behind the drawing: which nodes have the same resolution. */
export function Bands() {
  const { picture } = useShownPicture();
  const analysis = useDrawingStore((state) => state.analysis);
  const heights = useStore(({ nodes }) => heightsOf(nodes));
  const bands = useMemo(() => {
    const { view, cards } = picture.place;
    const boxes = picture.placed.flatMap(({ id }) => {
      const resolution = resolutionOf(analysisAt(analysis, view.prefix + endOfCard(cards, id)));
      const box = boxOf(view.prefix + id);
      return box ? [{ ...box, ...(resolution !== undefined && { resolution }) }] : [];
    });
    return resolutionBands(boxes);
    // `boxOf` reads the heights.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [picture, analysis, heights]);
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
