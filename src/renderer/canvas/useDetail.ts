import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Viewport } from '@xyflow/react';
import { detailAt, details, type Detail } from '../viewport/detail';

export function useDetail() {
  const [detail, setDetail] = useState<Detail>('full');
  const last = useRef<Detail>(detail);
  const onViewport = useCallback(({ zoom }: Viewport) => {
    const next = detailAt(zoom);
    if (next === last.current) return;
    const isFurther = details.indexOf(next) > details.indexOf(last.current);
    last.current = next;
    // Before React Flow moves the view; otherwise it would briefly create elements for all nodes that come into view.
    if (isFurther) flushSync(() => setDetail(next));
    else setDetail(next);
  }, []);
  return { detail, onViewport };
}
