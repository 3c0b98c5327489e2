import createDecoder, { type JpegDecoder } from '@cornerstonejs/codec-libjpeg-turbo-8bit/decodewasmjs';
import type { ImageSettings } from '@shared/data/formats/settings';
import type { JpegHeader } from './jpegHeader';
import { shrink, shrunkAxis, type ShrunkAxis } from './shrink';

/** Pixels from which on sharp is quicker: libvips has the processor's own instructions, and a fixed cost an image. */
const mostPixels = 2 ** 16;

/** Resolves to nothing where it cannot be loaded. */
let decoder: Promise<JpegDecoder | undefined> | undefined;

/**
 * A small, plain JPEG in the form that is asked for, with the very bytes that sharp gives: both use libjpeg-turbo. Nothing
 * where sharp must decode it: a large file, a damaged one, one that is enlarged, greyed or shrunk to less than its half.
 */
export async function decodeSmallJpeg(
  bytes: Uint8Array,
  header: JpegHeader,
  settings: ImageSettings,
): Promise<Uint8Array | undefined> {
  if (header.width * header.height > mostPixels || header.channels > settings.channels) return undefined;
  const axes = axesOf(header, settings);
  const pixels = axes && (await decode(bytes));
  if (!pixels) return undefined;
  const shrunk = shrink(pixels, header, axes);
  const { rows, columns } = axes;
  if (rows.count === settings.height && columns.count === settings.width && header.channels === settings.channels)
    return shrunk;
  return placed(shrunk, { ...header, height: rows.count, width: columns.count }, settings);
}

async function decode(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  decoder ??= createDecoder().then(
    ({ JPEGDecoder }) => new JPEGDecoder(),
    () => undefined,
  );
  const ready = await decoder;
  if (!ready) return undefined;
  try {
    ready.getEncodedBuffer(bytes.length).set(bytes);
    ready.decode();
    return ready.getDecodedBuffer();
  } catch {
    // What it held of the file is never freed, so the next file gets another one.
    decoder = undefined;
    return undefined;
  }
}

interface Axes {
  readonly rows: ShrunkAxis;
  readonly columns: ShrunkAxis;
}

/** How both axes shrink, as sharp finds it; nothing where it is sharp’s alone. */
function axesOf({ height, width }: JpegHeader, settings: ImageSettings): Axes | undefined {
  const [high, wide] = [height / settings.height, width / settings.width];
  const [least, most] = [Math.min(high, wide), Math.max(high, wide)];
  const [vertical, horizontal] = { stretch: [high, wide], crop: [least, least], pad: [most, most] }[
    settings.fit
  ] as Pair;
  // libvips is given scales, which is not the same to the last bit.
  const rows = shrunkAxis(height, 1 / (1 / vertical), settings.height);
  const columns = shrunkAxis(width, 1 / (1 / horizontal), settings.width);
  return rows && columns && { rows, columns };
}

type Pair = [vertical: number, horizontal: number];

/** In the middle of black, greys as colours. */
function placed(pixels: Uint8Array, { height, width, channels }: JpegHeader, wanted: ImageSettings): Uint8Array {
  const image = new Uint8Array(wanted.height * wanted.width * wanted.channels);
  const top = Math.floor((wanted.height - height) / 2);
  const left = Math.floor((wanted.width - width) / 2);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const from = (row * width + column) * channels;
      const to = ((top + row) * wanted.width + left + column) * wanted.channels;
      for (let channel = 0; channel < wanted.channels; channel++)
        image[to + channel] = pixels[from + (channel % channels)]!;
    }
  }
  return image;
}
