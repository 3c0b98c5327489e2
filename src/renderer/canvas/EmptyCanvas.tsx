import { useDrawingStore } from '../drawing/drawingStore';
import { showPage } from '../ui/uiStore';
import { prefixOf, viewAt } from '../drawing/drawingView';

/** What to do first on an empty canvas. */
export function EmptyCanvas() {
  const empty = useDrawingStore((state) => viewAt(state, prefixOf(state.canvas)).graph.nodes.length === 0);
  if (!empty) return null;
  return (
    <div className="canvas-empty">
      <h2>Draw a network</h2>
      <p>
        Press / and type a line such as “input 28x28x1, conv 6 5 same, relu, maxpool”, or drag blocks from the left and
        connect their ports.
      </p>
      <button type="button" className="button" onClick={() => showPage('gallery')}>
        Start from the gallery
      </button>
    </div>
  );
}
