import { formatCount } from '../format/units';
import { useRunStore } from '../run/runStore';
import type { ProbeProps } from './NodeFilters';
import { ProbeFrame } from './ProbeFrame';
import { SampleChooser } from './SampleChooser';
import { useTiles, useTilesMoment } from './useTiles';

/**
 * A node's feature maps of one test image, one picture per channel, live during training. In the inspector with a
 * choice of image; on a node nothing until the first ones arrive.
 */
export function NodeFeatureMaps({ path, large = false, width }: ProbeProps) {
  const tiles = useTiles('featureMaps', path);
  const isTried = useRunStore(({ tried }) => tried !== undefined);
  if (!tiles.present) return large ? <FeatureMapsToCome path={path} /> : null;
  return (
    <ProbeFrame
      path={path}
      tiles={tiles}
      large={large}
      width={width}
      label={`${formatCount(tiles.count)} feature maps of ${path}`}
      title={large ? <FeatureMapsTitle path={path} /> : undefined}
    >
      {large && !isTried && <SampleChooser />}
    </ProbeFrame>
  );
}

function FeatureMapsTitle({ path }: { path: string }) {
  const moment = useTilesMoment('featureMaps', path);
  if (!moment) return null;
  return (
    <>
      Feature maps of {moment.sample === undefined ? 'what is tried' : `sample ${formatCount(moment.sample)}`}, step{' '}
      {formatCount(moment.step)}
    </>
  );
}

function FeatureMapsToCome({ path }: { path: string }) {
  return (
    <section className="probe probe-large" aria-label={`Feature maps of ${path}`}>
      <h3 className="probe-title">Feature maps</h3>
      <p className="probe-hint">They appear here during training.</p>
    </section>
  );
}
