import type { ImageSettings } from '@shared/data/formats/settings';
import type { MaskValues } from './decode';

/** The class of padding. */
const outside = 0;

/**
 * A mask as classes, uint8 [height, width], brought to a size as its image is, each position by its nearest one: classes
 * have no mean. Throws an `Error` that says which value is none of the classes'.
 * @param classOf the class of each value
 */
export function maskClasses(
  mask: MaskValues,
  { height, width, fit }: Omit<ImageSettings, 'channels'>,
  classOf: ReadonlyMap<number, number>,
): Uint8Array {
  const columns = places(mask.width, width, scaleOf(mask, { height, width, fit }).x);
  const rows = places(mask.height, height, scaleOf(mask, { height, width, fit }).y);
  const classes = new Uint8Array(height * width);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [y, x] = [rows[row]!, columns[column]!];
      if (y < 0 || x < 0) {
        classes[row * width + column] = outside;
        continue;
      }
      const value = mask.values[y * mask.width + x]!;
      const found = classOf.get(value);
      if (found === undefined) throw new Error(`has the value ${valueText(value)}, which is none of the classes'`);
      classes[row * width + column] = found;
    }
  }
  return classes;
}

/** `7`, or a colour as `#ff0000`. */
export function valueText(value: number): string {
  return value < 0x1000000 ? `${value}` : `#${(value & 0xffffff).toString(16).padStart(6, '0')}`;
}

/** Pixels of the mask a position. */
function scaleOf(mask: MaskValues, { height, width, fit }: Omit<ImageSettings, 'channels'>): { x: number; y: number } {
  const [x, y] = [mask.width / width, mask.height / height];
  if (fit === 'stretch') return { x, y };
  const both = fit === 'crop' ? Math.min(x, y) : Math.max(x, y);
  return { x: both, y: both };
}

/** Where each position lies in the mask, around the same centre; −1 outside. */
function places(extent: number, wanted: number, scale: number): Int32Array {
  return Int32Array.from({ length: wanted }, (_, at) => {
    const place = Math.floor((at + 0.5 - wanted / 2) * scale + extent / 2);
    return place >= 0 && place < extent ? place : -1;
  });
}
