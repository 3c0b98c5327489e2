import { useEffect, useRef, type KeyboardEvent } from 'react';
import { isTypedIn } from '../ui/isTypedIn';
import { uiStore } from '../ui/uiStore';
import { useWords } from '../words/currentWords';
import { galleryWords } from '../words/english/gallery';
import { galleryStore, useGallery } from './galleryStore';

/** Narrows the cards to those that have every typed word. `/` goes to it, as on the canvas. */
export function SearchField() {
  const words = useWords(galleryWords);
  const text = useGallery((state) => state.text);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || uiStore.getState().dialog) return;
      if (event.target instanceof Element && isTypedIn(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== '') {
      // The first Escape empties the field; only then does it leave the page.
      event.preventDefault();
      galleryStore.setState({ text: '' });
    }
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      document.querySelector<HTMLElement>('.gallery-cards [data-card][tabindex="0"]')?.focus();
    }
  };
  return (
    <input
      ref={field}
      type="search"
      className="field gallery-search"
      aria-label={words.search}
      placeholder={words.searchHint}
      value={text}
      onChange={({ target }) => galleryStore.setState({ text: target.value })}
      onKeyDown={onKeyDown}
    />
  );
}
