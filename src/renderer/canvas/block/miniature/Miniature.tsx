import { memo } from 'react';
import { useDrawingStore } from '../../../drawing/drawingStore';
import { errorsInside } from '../../../drawing/analysisIndex';
import { categoryColour } from '../../../theme/categoryColour';
import type { Scene } from './scene';
import './miniature.css';

interface MiniatureProps {
  /** Of the composite's node. */
  readonly path: string;
  readonly scene: Scene;
  readonly words: string;
}

/** A composite's inside as a picture: a box for each block, ⊕ where paths meet, skips as arcs. Blocks with an error are framed. */
export const Miniature = memo(function Miniature({ path, scene, words }: MiniatureProps) {
  const errors = useDrawingStore((state) => errorsInside(state.analysis, path));
  const { width, height, boxes, lines, skips } = scene;
  return (
    <svg
      className="miniature"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words}
    >
      <path className="miniature-line" d={lines.join('')} />
      <path className="miniature-skip" d={skips.join('')} />
      {boxes.map(({ id, x, y, width: across, height: down, category, isMerge }) => (
        <g key={id} className="miniature-part" data-error={errors.has(id) || undefined}>
          <title>{id}</title>
          {isMerge ? (
            <>
              <circle cx={x + across / 2} cy={y + down / 2} r={across / 2} />
              <path d={`M${x + across / 2} ${y + 1.5}v${down - 3}M${x + 1.5} ${y + down / 2}h${across - 3}`} />
            </>
          ) : (
            <rect
              x={x}
              y={y}
              width={across}
              height={down}
              rx={Math.min(2, across / 4)}
              fill={categoryColour(category)}
            />
          )}
        </g>
      ))}
    </svg>
  );
});
