import { ViewportPortal } from '@xyflow/react';
import { useDrawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { boxOf } from '../../viewport/nodeBoxes';
import { useFinding } from './findStore';
import './find.css';

/** Frames around the nodes of the view that were found. */
export function FindHits() {
  const hits = useFinding((state) => state.hits);
  const shown = useFinding(({ hits: all, at }) => all[at]);
  const prefix = useDrawingStore((state) => viewOf(state).prefix);
  // Nodes may have moved.
  useDrawingStore((state) => state.document);
  const here = hits.filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'));
  return (
    <ViewportPortal>
      {here.map((path) => {
        const box = boxOf(path.slice(prefix.length));
        if (!box) return null;
        const { x, y, width, height } = box;
        return (
          <div
            key={path}
            className="find-hit"
            data-shown={path === shown || undefined}
            style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
          />
        );
      })}
    </ViewportPortal>
  );
}
