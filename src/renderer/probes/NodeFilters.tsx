import { formatCount } from '../format/units';
import { ProbeFrame } from './ProbeFrame';
import { useTiles, useTilesMoment } from './useTiles';
import { useWords } from '../words/currentWords';
import { probesWords } from '../words/english/probes';

export interface ProbeProps {
  /** The node's path: `conv1`, or inside composites `res1/conv1`. */
  readonly path: string;
  /** In the inspector: larger tiles, all of them, with the step they were taken at. */
  readonly large?: boolean;
  /** Width of the place for them, pixels. */
  readonly width?: number;
}

/** A convolution's filters as an image grid, as they are learned. Nothing until the first ones arrive. */
export function NodeFilters({ path, large = false, width }: ProbeProps) {
  const words = useWords(probesWords);
  const tiles = useTiles('filters', path);
  if (!tiles.present) return null;
  return (
    <ProbeFrame
      path={path}
      tiles={tiles}
      large={large}
      width={width}
      label={words.filtersOf(formatCount(tiles.count), path)}
      title={large ? <FiltersTitle path={path} /> : undefined}
    />
  );
}

function FiltersTitle({ path }: { path: string }) {
  const words = useWords(probesWords);
  const moment = useTilesMoment('filters', path);
  return <>{words.filtersTitle(formatCount(moment?.step ?? 0))}</>;
}
