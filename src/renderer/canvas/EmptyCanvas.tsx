import { useDrawingStore } from '../drawing/drawingStore';
import { openDialog } from '../ui/uiStore';
import { viewOf } from '../drawing/drawingView';

/** What to do first on an empty canvas. */
export function EmptyCanvas() {
  const empty = useDrawingStore((state) => viewOf(state).graph.nodes.length === 0);
  if (!empty) return null;
  return (
    <div className="canvas-empty">
      <h2>Draw a network</h2>
      <p>Drag an Input from the palette, or press / and type “conv 6 5 same”. Then connect the ports.</p>
      <button type="button" className="button" onClick={() => openDialog('gallery')}>
        Start from the gallery
      </button>
    </div>
  );
}
