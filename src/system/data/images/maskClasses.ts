import type { ImageSettings } from '@shared/data/formats/settings';
import { colourValue, type MaskValues } from './maskValues';
import { hostSaying } from '@shared/messages/hostSaying';
import { FileFault } from '../fileFault';

/**
 * A mask as classes, uint8 [height, width], brought to a size as its image is, each position by its nearest one: classes
 * have no mean. Throws a `FileFault` that says which value is none of the classes'.
 * @param classOf the class of each value
 * @param outside the class of padding
 */
export function maskClasses(
  mask: MaskValues,
  { height, width, fit }: Omit<ImageSettings, 'channels'>,
  classOf: (value: number) => number | undefined,
  outside = 0,
): Uint8Array {
  const scale = scaleOf(mask, { height, width, fit });
  const columns = places(mask.width, width, scale.x);
  const rows = places(mask.height, height, scale.y);
  const classes = new Uint8Array(height * width);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [y, x] = [rows[row]!, columns[column]!];
      if (y < 0 || x < 0) {
        classes[row * width + column] = outside;
        continue;
      }
      const value = mask.values[y * mask.width + x]!;
      const found = classOf(value);
      if (found === undefined) throw new FileFault(hostSaying('image', 'noClass', valueText(value)));
      classes[row * width + column] = found;
    }
  }
  return classes;
}

/** Whether a value of a mask is a colour; else it is a grey or an index. */
export const isColour = (value: number): boolean => value >= colourValue;

/** `7`, or a colour as `#ff0000`. */
export function valueText(value: number): string {
  return !isColour(value) ? `${value}` : `#${(value & 0xffffff).toString(16).padStart(6, '0')}`;
}

/** Positions a pixel of the mask, along each axis. */
function scaleOf(mask: MaskValues, { height, width, fit }: Omit<ImageSettings, 'channels'>): { x: number; y: number } {
  const [x, y] = [width / mask.width, height / mask.height];
  if (fit === 'stretch') return { x, y };
  const both = fit === 'crop' ? Math.max(x, y) : Math.min(x, y);
  return { x: both, y: both };
}

/** Where each position lies in the mask; −1 outside. Rounds as sharp does for the image, so that both lie on each other. */
function places(extent: number, wanted: number, scale: number): Int32Array {
  const resized = Math.max(1, Math.round(extent * scale));
  const before = resized > wanted ? -Math.ceil((resized - wanted) / 2) : Math.floor((wanted - resized) / 2);
  return Int32Array.from({ length: wanted }, (_, at) => {
    const place = Math.floor(((at - before + 0.5) * extent) / resized);
    return place >= 0 && place < extent ? place : -1;
  });
}
