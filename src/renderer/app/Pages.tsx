import { useEffect, useLayoutEffect, useRef, type ComponentType } from 'react';
import { showPage, uiStore, useUi, type Page } from '../ui/uiStore';
import { later } from '../widgets/later';
import { Banners } from './Banners';
import { Loading } from './Loading';
import './pages.css';

const GalleryPage = later(() => import('../gallery/GalleryPage').then((module) => module.GalleryPage), <Loading />);
const StartPage = later(() => import('../start/StartPage').then((module) => module.StartPage), <Loading />);

const contents: Readonly<Record<Page, ComponentType>> = { gallery: GalleryPage, start: StartPage };

/** The page that covers the drawing, where one is open. Escape shows the drawing again. */
export function Pages() {
  const page = useUi((state) => state.page);
  return page && <Cover key={page} page={page} />;
}

function Cover({ page }: { readonly page: Page }) {
  const Content = contents[page];
  const cover = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    cover.current?.focus();
    return () => {
      // The drawing can take the focus once it is no longer inert.
      requestAnimationFrame(() => before instanceof HTMLElement && !uiStore.getState().page && before.focus());
    };
  }, []);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !uiStore.getState().dialog) showPage(undefined);
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, []);
  return (
    <div ref={cover} className="page-cover" tabIndex={-1}>
      <Content />
      <Banners />
    </div>
  );
}
