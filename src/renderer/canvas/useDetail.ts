import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Viewport } from '@xyflow/react';
import { useViewMode } from '../drawing/viewMode';
import { flow } from '../viewport/flow';
import { detailAt, details, textScaleAt, type Detail } from '../viewport/detail';

/** How much nodes show in the chosen view; by how much text is enlarged to keep its size on the screen is the canvas's `--text-scale`. */
export function useDetail() {
  const [detail, setDetail] = useState<Detail>('full');
  const last = useRef<Detail>(detail);
  const canvas = useRef<HTMLDivElement>(null);
  const lastScale = useRef(0);
  const mode = useViewMode();
  const onViewport = useCallback(
    ({ zoom }: Pick<Viewport, 'zoom'>) => {
      const next = detailAt(zoom, mode === 'tiles');
      const scale = next === 'full' && mode === 'cards' ? 1 : textScaleAt(zoom);
      if (scale !== lastScale.current) {
        lastScale.current = scale;
        canvas.current?.style.setProperty('--text-scale', String(scale));
      }
      if (next === last.current) return;
      const isFurther = details.indexOf(next) > details.indexOf(last.current);
      last.current = next;
      // Before React Flow moves the view; otherwise it would briefly create elements for all nodes that come into view.
      if (isFurther) flushSync(() => setDetail(next));
      else setDetail(next);
    },
    [mode],
  );
  useLayoutEffect(() => {
    const zoom = flow()?.getZoom();
    // Not in React's own phase, in which nothing can be flushed.
    if (zoom !== undefined) queueMicrotask(() => onViewport({ zoom }));
  }, [onViewport]);
  return { canvas, detail, onViewport };
}
