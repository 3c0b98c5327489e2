import { ViewportPortal } from '@xyflow/react';
import { scopePrefix } from '@shared/compiler/path';
import { boxOf } from '../../viewport/nodeBoxes';
import { useShownPicture } from '../../viewport/shownPicture';
import { useFinding } from './findStore';
import './find.css';

/** Frames around the nodes on the canvas that were found. */
export function FindHits() {
  const hits = useFinding((state) => state.hits);
  const shown = useFinding(({ hits: all, at }) => all[at]);
  // Nodes may have moved.
  const { places } = useShownPicture();
  const here = hits.filter((path) => places.has(scopePrefix(path)));
  return (
    <ViewportPortal>
      {here.map((path) => {
        const box = boxOf(path);
        if (!box) return null;
        const { x, y, width, height } = box;
        return (
          <div
            key={path}
            className="find-hit"
            data-shown={path === shown || undefined}
            style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
          />
        );
      })}
    </ViewportPortal>
  );
}
