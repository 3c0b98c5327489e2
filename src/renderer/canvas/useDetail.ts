import { useCallback, useState } from 'react';
import type { Viewport } from '@xyflow/react';

export type Detail = 'full' | 'tile' | 'block';

/** How much nodes show: all of it; far out a tile with name and shape; further out the tile alone. */
export function detailAt(zoom: number): Detail {
  if (zoom >= 0.45) return 'full';
  return zoom >= 0.2 ? 'tile' : 'block';
}

export function useDetail() {
  const [detail, setDetail] = useState<Detail>('full');
  const onViewport = useCallback(({ zoom }: Viewport) => setDetail(detailAt(zoom)), []);
  return { detail, onViewport };
}
