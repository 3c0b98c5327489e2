import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Viewport } from '@xyflow/react';

/** From near to far. */
const details = ['full', 'tile', 'block'] as const;
export type Detail = (typeof details)[number];

/** How much nodes show: all of it; far out a tile with name and shape; further out the tile alone. */
export function detailAt(zoom: number): Detail {
  if (zoom >= 0.45) return 'full';
  return zoom >= 0.2 ? 'tile' : 'block';
}

export function useDetail() {
  const [detail, setDetail] = useState<Detail>('full');
  const last = useRef<Detail>(detail);
  const onViewport = useCallback(({ zoom }: Viewport) => {
    const next = detailAt(zoom);
    if (next === last.current) return;
    const isFurther = details.indexOf(next) > details.indexOf(last.current);
    last.current = next;
    // Before React Flow moves the view: else it would for a moment make elements of all the nodes that come into it.
    if (isFurther) flushSync(() => setDetail(next));
    else setDetail(next);
  }, []);
  return { detail, onViewport };
}
