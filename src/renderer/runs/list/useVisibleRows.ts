import { useEffect, useState, type RefObject } from 'react';

/** Of every row, pixels; the same stands in runs.css. */
export const rowHeight = 28;
/** Rows beyond the edge that are there already: for the arrow keys, and for quick scrolling. */
const beyond = 8;

/** Which rows of a long table are in view: those alone are made. */
export function useVisibleRows(box: RefObject<HTMLElement | null>, total: number): { first: number; last: number } {
  const [place, setPlace] = useState({ top: 0, height: 400 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      // Steps of a row: scrolling by a pixel renders nothing.
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
