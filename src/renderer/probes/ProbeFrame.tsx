import { useState, type ReactNode } from 'react';
import { formatCount } from '../format/units';
import { TileCanvas } from '../tiles/TileCanvas';
import { gridFor, scaleFor } from '../tiles/tileGrid';
import type { useTiles } from './useTiles';
import { useIsStale } from './useIsStale';
import { useWords } from '../words/currentWords';
import { probesWords } from '../words/english/probes';
import './probes.css';

/** A node shows few rows; the inspector shows more, and all on request. */
const sizes = {
  node: { width: 140, tile: 20, rows: 3 },
  inspector: { width: 264, tile: 38, rows: 8 },
} as const;

interface ProbeFrameProps {
  /** The node that they are of. */
  readonly path: string;
  readonly tiles: ReturnType<typeof useTiles>;
  readonly large: boolean;
  readonly width?: number;
  readonly label: string;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}

/** An image grid with its heading, in the size of a node or of the inspector. */
export function ProbeFrame({ path, tiles, large, width, label, title, children }: ProbeFrameProps) {
  const words = useWords(probesWords);
  const isStale = useIsStale(path);
  const size = large ? sizes.inspector : sizes.node;
  const [all, setAll] = useState(false);
  const boxWidth = width ?? size.width;
  const drawn = tiles.read();
  const fits = drawn && gridFor(drawn, boxWidth, scaleFor(drawn, size.tile, boxWidth), size.rows).shown;
  return (
    <section
      className={large ? 'probe probe-large' : 'probe'}
      aria-label={isStale ? words.outdatedLabel(label) : label}
      data-stale={isStale || undefined}
    >
      {title && <h3 className="probe-title">{title}</h3>}
      {isStale && (
        <p className="probe-hint" title={words.outdatedHint}>
          {large ? words.outdatedHint : words.outdated}
        </p>
      )}
      {children}
      <TileCanvas
        read={tiles.read}
        subscribe={tiles.subscribe}
        width={boxWidth}
        tile={size.tile}
        maximumRows={all ? undefined : size.rows}
        label={label}
      />
      {large && fits !== undefined && tiles.count > fits && (
        <button type="button" className="probe-more" onClick={() => setAll(!all)}>
          {all ? words.fewer : words.all(formatCount(tiles.count))}
        </button>
      )}
    </section>
  );
}
