import type { ReactNode } from 'react';
import { useWords } from '../words/currentWords';
import { galleryWords } from '../words/english/gallery';
import { useGallery } from './galleryStore';

interface ShelfProps {
  /** What went wrong, in words. */
  readonly trouble: string | undefined;
  /** How many cards there are to show. */
  readonly count: number;
  /** Why there are none before anything is sought. */
  readonly empty: string | undefined;
  readonly children: ReactNode;
}

/** Cards, or why there are none. */
export function Shelf({ trouble, count, empty, children }: ShelfProps) {
  const { noMatch } = useWords(galleryWords);
  const text = useGallery((state) => state.text);
  return (
    <>
      {trouble !== undefined && (
        <p className="error-text" role="alert">
          {trouble}
        </p>
      )}
      {count === 0 && trouble === undefined && (
        <p className="empty" role="status">
          {empty ?? noMatch(text)}
        </p>
      )}
      {children}
    </>
  );
}
