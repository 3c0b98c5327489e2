import { useDrawingStore } from '../drawing/drawingStore';
import { showPage } from '../ui/uiStore';
import { canvasView } from '../drawing/drawingView';
import { useWords } from '../words/currentWords';
import { canvasWords } from '../words/english/canvas';

/** What to do first on an empty canvas. */
export function EmptyCanvas() {
  const { empty: words } = useWords(canvasWords);
  const empty = useDrawingStore((state) => canvasView(state).graph.nodes.length === 0);
  if (!empty) return null;
  return (
    <div className="canvas-empty">
      <h2>{words.title}</h2>
      <p>{words.hint}</p>
      <button type="button" className="button" onClick={() => showPage('gallery')}>
        {words.gallery}
      </button>
    </div>
  );
}
