import { useEffect, type KeyboardEvent } from 'react';
import { useDrawingStore } from '../../drawing/drawingStore';
import { closeFind, findStore, look, stepBy, useFinding } from './findStore';
import './find.css';

/** Finds nodes of the drawing by name, kind or shape. */
export function FindBar() {
  const isOpen = useFinding((state) => state.isOpen);
  return isOpen ? <OpenBar /> : null;
}

function OpenBar() {
  const text = useFinding((state) => state.text);
  const count = useFinding(({ hits }) => hits.length);
  const at = useFinding((state) => state.at);
  const path = useFinding(({ hits, at: shown }) => hits[shown]);
  useLookAgain();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return closeFind();
    stepBy(event.shiftKey ? -1 : 1);
  };
  return (
    <div className="find-bar" role="search" aria-label="Find in the drawing">
      <input
        className="field"
        type="text"
        autoFocus
        autoComplete="off"
        aria-label="Find blocks"
        placeholder="Name, kind or shape"
        value={text}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => look(target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="find-count" role="status">
        {said(text, at, count)}
      </span>
      <button
        type="button"
        className="find-button"
        aria-label="Previous"
        title="Previous (Shift+Enter)"
        disabled={!count}
        onClick={() => stepBy(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="find-button"
        aria-label="Next"
        title="Next (Enter)"
        disabled={!count}
        onClick={() => stepBy(1)}
      >
        ↓
      </button>
      <button type="button" className="find-button" aria-label="Close" title="Close (Escape)" onClick={closeFind}>
        ×
      </button>
      {path?.includes('/') && <span className="find-path">in {path.split('/').slice(0, -1).join(' / ')}</span>}
    </div>
  );
}

function said(text: string, at: number, count: number): string {
  if (!text.trim()) return '';
  return count ? `${at + 1} of ${count}` : 'Not found';
}

/** What was found may be gone, or more be there, once the drawing has changed. */
function useLookAgain(): void {
  const analysis = useDrawingStore((state) => state.analysis);
  useEffect(() => {
    const { text, hits, at } = findStore.getState();
    const shown = hits[at];
    look(text, false);
    const place = findStore.getState().hits.indexOf(shown ?? '');
    if (place >= 0) findStore.setState({ at: place });
  }, [analysis]);
}
