import { formatShape } from '../../../tensor/shape';
import type { VolumePicture } from '../picture';

/** Volumes that a description names; of more it gives the number. */
const most = 40;

/** A picture in words: each volume's name and shape in the order of the flow, and how many skips there are. */
export function describe({ volumes, arcs }: VolumePicture): string {
  if (!volumes.length) return 'An empty drawing.';
  const named = volumes.slice(0, most).map(({ name, times, type }) => {
    const shape = type ? formatShape(type.shape) : 'shape not known';
    return `${name}${times > 1 ? ` repeated ${times} times` : ''}, ${shape}`;
  });
  const rest = volumes.length > most ? [`${volumes.length - most} more`] : [];
  const skips = arcs.length ? ` ${arcs.length} skip ${arcs.length === 1 ? 'connection' : 'connections'}.` : '';
  return `${[...named, ...rest].join('; ')}.${skips}`;
}
