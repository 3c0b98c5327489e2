import { useEffect, type KeyboardEvent } from 'react';
import { useDrawingStore } from '../../drawing/drawingStore';
import { closeFind, findStore, look, stepBy, useFinding } from './findStore';
import { useWords, wordsOf } from '../../words/currentWords';
import { canvasToolsWords } from '../../words/english/canvasTools';
import './find.css';

/** Finds nodes of the drawing by name, kind or shape. */
export function FindBar() {
  const isOpen = useFinding((state) => state.isOpen);
  return isOpen ? <OpenBar /> : null;
}

function OpenBar() {
  const { find: words } = useWords(canvasToolsWords);
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
    <div className="find-bar" role="search" aria-label={words.title}>
      <input
        className="field"
        type="text"
        autoFocus
        autoComplete="off"
        aria-label={words.blocks}
        placeholder={words.placeholder}
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
        aria-label={words.previous}
        title={words.previousKeys}
        disabled={!count}
        onClick={() => stepBy(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        className="find-button"
        aria-label={words.next}
        title={words.nextKeys}
        disabled={!count}
        onClick={() => stepBy(1)}
      >
        ↓
      </button>
      <button
        type="button"
        className="find-button"
        aria-label={words.close}
        title={words.closeKeys}
        onClick={closeFind}
      >
        ×
      </button>
      {path?.includes('/') && (
        <span className="find-path">{words.inside(path.split('/').slice(0, -1).join(' / '))}</span>
      )}
    </div>
  );
}

function said(text: string, at: number, count: number): string {
  if (!text.trim()) return '';
  const { place, none } = wordsOf(canvasToolsWords).find;
  return count ? place(at + 1, count) : none;
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
