import { useEffect, useState, type RefObject } from 'react';

/** The height of a row, pixels; `runTable.css` has the same value. */
export const rowHeight = 28;
/** Rows rendered beyond the edges, for the arrow keys and quick scrolling. */
const beyond = 8;

/** The visible rows of a long table; only they are rendered. */
export function useVisibleRows(box: RefObject<HTMLElement | null>, total: number): { first: number; last: number } {
  const [place, setPlace] = useState({ top: 0, height: 400 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      // Whole rows: scrolling by a pixel renders nothing.
      const top = Math.floor(element.scrollTop / rowHeight) * rowHeight;
      const height = element.clientHeight;
      setPlace((before) => (before.top === top && before.height === height ? before : { top, height }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resizing = new ResizeObserver(look);
    resizing.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resizing.disconnect();
    };
  }, [box]);
  const first = Math.max(0, Math.floor(place.top / rowHeight) - beyond);
  return { first, last: Math.min(total, Math.ceil((place.top + place.height) / rowHeight) + beyond) - 1 };
}
