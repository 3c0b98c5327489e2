import { formatCount } from '../format/units';
import { useRunStore } from '../run/runStore';
import type { ProbeProps } from './NodeFilters';
import { ProbeFrame } from './ProbeFrame';
import { SampleChooser } from './SampleChooser';
import { useTiles, useTilesMoment } from './useTiles';
import { useWords } from '../words/currentWords';
import { probesWords } from '../words/english/probes';

/**
 * A node's feature maps of one test image, one picture per channel, live during training. In the inspector with a
 * choice of image; on a node nothing until the first ones arrive.
 */
export function NodeFeatureMaps({ path, large = false, width }: ProbeProps) {
  const words = useWords(probesWords);
  const tiles = useTiles('featureMaps', path);
  const isTried = useRunStore(({ tried }) => tried !== undefined);
  if (!tiles.present) return large ? <FeatureMapsToCome path={path} /> : null;
  return (
    <ProbeFrame
      path={path}
      tiles={tiles}
      large={large}
      width={width}
      label={words.mapsOf(formatCount(tiles.count), path)}
      title={large ? <FeatureMapsTitle path={path} /> : undefined}
    >
      {large && !isTried && <SampleChooser />}
    </ProbeFrame>
  );
}

function FeatureMapsTitle({ path }: { path: string }) {
  const words = useWords(probesWords);
  const moment = useTilesMoment('featureMaps', path);
  if (!moment) return null;
  return (
    <>
      {moment.sample === undefined
        ? words.mapsTitleTried(formatCount(moment.step))
        : words.mapsTitle(formatCount(moment.sample), formatCount(moment.step))}
    </>
  );
}

function FeatureMapsToCome({ path }: { path: string }) {
  const words = useWords(probesWords);
  return (
    <section className="probe probe-large" aria-label={words.featureMapsOf(path)}>
      <h3 className="probe-title">{words.featureMaps}</h3>
      <p className="probe-hint">{words.toCome}</p>
    </section>
  );
}
