import { Fragment } from 'react';
import { openView } from '../drawing/drawingActions';
import { useDrawingStore } from '../drawing/drawingStore';
import { canvasView, namesAlong } from '../drawing/drawingView';
import { editACopy } from './actions/compositeActions';
import { captionOf } from './block/blockCaption';
import { useWords } from '../words/currentWords';
import { canvasWords } from '../words/english/canvas';

/** The way back out of an open composite. */
export function Breadcrumb() {
  const words = useWords(canvasWords);
  const view = useDrawingStore((state) => state.canvas);
  const name = useDrawingStore(({ document }) => document.name);
  const shown = useDrawingStore(canvasView);
  const names = useDrawingStore((state) => namesAlong(state, state.canvas).join('\n')).split('\n');
  if (!view.length) return null;
  return (
    <nav className="breadcrumb" aria-label={words.openComposites}>
      <button type="button" className="link" onClick={() => openView([])}>
        {name}
      </button>
      {view.map((id, depth) => (
        <Fragment key={`${depth}:${id}`}>
          <span aria-hidden="true">›</span>
          <button
            type="button"
            className="link"
            aria-current={depth === view.length - 1}
            onClick={() => openView(view.slice(0, depth + 1))}
          >
            {names[depth]}
          </button>
        </Fragment>
      ))}
      {shown.composite && (
        <span className="breadcrumb-kind" title={words.valuesOfUse}>
          {shown.composite.type} {captionOf(shown.composite, shown.values)}
        </span>
      )}
      {shown.readOnly && !shown.composite?.chainOf && (
        <button type="button" className="button" title={words.copyHint} onClick={editACopy}>
          {words.editCopy}
        </button>
      )}
    </nav>
  );
}
