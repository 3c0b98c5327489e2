import { useCallback, useState } from 'react';
import type { Layout } from 'react-resizable-panels';
import { remember, remembered } from '../browser/remembered';

/** Sizes of a group of panels, kept between sessions. */
export function useRememberedLayout(name: string) {
  const [defaultLayout] = useState(() => remembered<Layout | undefined>(`layout:${name}`, undefined));
  const onLayoutChanged = useCallback((layout: Layout) => remember(`layout:${name}`, layout), [name]);
  return { defaultLayout, onLayoutChanged };
}
