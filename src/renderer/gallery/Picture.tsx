import { useSyncExternalStore } from 'react';
import { onThemeChange } from '../theme/onThemeChange';
import { themeColours } from '../theme/themeColours';
import { useWords } from '../words/currentWords';
import { galleryWords } from '../words/english/gallery';

interface PictureProps {
  /** An SVG file's text whose colours are CSS variables. */
  readonly svg: string | undefined;
}

/**
 * A drawing's volumes in the colours of the theme. As the file of an image, so that nothing in it can act on the page; what it
 * shows is said beside it.
 */
export function Picture({ svg }: PictureProps) {
  const { noPicture } = useWords(galleryWords);
  const theme = useSyncExternalStore(onThemeChange, () => document.documentElement.dataset['theme'] ?? 'light');
  if (svg === undefined) return <span className="card-picture card-picture-none">{noPicture}</span>;
  return <img key={theme} className="card-picture" alt="" src={coloured(svg)} loading="lazy" decoding="async" />;
}

function coloured(svg: string): string {
  const resolve = themeColours(document.documentElement);
  return `data:image/svg+xml,${encodeURIComponent(svg.replace(/var\(--[\w-]+\)/g, resolve))}`;
}
