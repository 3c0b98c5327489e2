import { hostSaying } from '@shared/messages/hostSaying';
import { FileFault } from '../fileFault';

/** An image's bytes in rows from the top, channels last. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
}

/** Pixels that an image may have. */
const mostPixels = 2 ** 28;

/** How pixels lie in a file. Compression 0 is none, 3 are channels by bit masks. */
interface Header {
  readonly width: number;
  readonly height: number;
  readonly isTopDown: boolean;
  readonly bits: number;
  readonly compression: number;
  /** Where the palette begins and where the pixels do, in bytes. */
  readonly palette: number;
  readonly pixels: number;
  /** Bytes of a palette's colour, and how many colours there are. */
  readonly colourBytes: number;
  readonly colours: number;
}

/** Whether bytes begin as a bitmap of Windows does. */
export const isBmp = (bytes: Uint8Array): boolean => bytes[0] === 0x42 && bytes[1] === 0x4d;

/**
 * Reads a bitmap of Windows or OS/2: 1, 4 or 8 bits with a palette, 16, 24 or 32 bits (Microsoft, "Bitmap Storage").
 * Transparency is left out, as other programs do. Throws a `FileFault` that says what is wrong.
 */
export function readBmp(bytes: Uint8Array): Pixels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readHeader(view);
  const { width, height, bits, isTopDown } = header;
  const stride = 4 * Math.ceil((width * bits) / 32);
  if (header.pixels + stride * height > bytes.length) {
    throw new FileFault(hostSaying('image', 'shortBitmap', width, height, header.pixels + stride * height));
  }
  const colour = bits <= 8 ? paletteColour(view, header) : bits === 24 ? blueGreenRed(bytes) : masked(view, header);
  const data = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    const start = header.pixels + stride * (isTopDown ? row : height - 1 - row);
    for (let column = 0; column < width; column++) colour(start, column, data, (row * width + column) * 3);
  }
  return { width, height, channels: 3, data };
}

/** Writes the colour of a row's pixel. */
type Colour = (rowStart: number, column: number, target: Uint8Array, at: number) => void;

function readHeader(view: DataView): Header {
  if (view.byteLength < 26) throw new FileFault(hostSaying('image', 'shortHeader'));
  const size = view.getUint32(14, true);
  const isOld = size === 12;
  if (!isOld && (size < 40 || view.byteLength < 54)) throw new FileFault(hostSaying('image', 'otherBitmap'));
  const width = isOld ? view.getUint16(18, true) : view.getInt32(18, true);
  const signed = isOld ? view.getUint16(20, true) : view.getInt32(22, true);
  const bits = view.getUint16(isOld ? 24 : 28, true);
  const compression = isOld ? 0 : view.getUint32(30, true);
  const height = Math.abs(signed);
  if (width < 1 || height < 1 || width * height > mostPixels)
    throw new FileFault(hostSaying('image', 'impossibleSides', width, signed));
  if (![1, 4, 8, 16, 24, 32].includes(bits) || ![0, 3].includes(compression)) {
    throw new FileFault(hostSaying('image', 'compressedBitmap'));
  }
  const used = isOld ? 0 : view.getUint32(46, true);
  return {
    ...{ width, height, bits, compression, isTopDown: signed < 0, palette: 14 + size },
    pixels: view.getUint32(10, true),
    colourBytes: isOld ? 3 : 4,
    colours: bits > 8 ? 0 : Math.min(used || 2 ** bits, 2 ** bits),
  };
}

function paletteColour(view: DataView, { bits, palette, colourBytes, colours }: Header): Colour {
  if (palette + colours * colourBytes > view.byteLength) throw new FileFault(hostSaying('image', 'shortPalette'));
  const perByte = 8 / bits;
  return (start, column, target, at) => {
    const byte = view.getUint8(start + Math.floor(column / perByte));
    const index = (byte >> (8 - bits * ((column % perByte) + 1))) & (2 ** bits - 1);
    if (index >= colours) return;
    for (let channel = 0; channel < 3; channel++)
      target[at + channel] = view.getUint8(palette + index * colourBytes + 2 - channel);
  };
}

function blueGreenRed(bytes: Uint8Array): Colour {
  return (start, column, target, at) => {
    const from = start + column * 3;
    for (let channel = 0; channel < 3; channel++) target[at + channel] = bytes[from + 2 - channel]!;
  };
}

/** 16 bits have five a channel and 32 have eight, where no masks say otherwise. */
function masked(view: DataView, { bits, compression }: Header): Colour {
  const usual = bits === 16 ? [0x7c00, 0x3e0, 0x1f] : [0xff0000, 0xff00, 0xff];
  const masks = compression === 3 && view.byteLength >= 66 ? [54, 58, 62].map((at) => view.getUint32(at, true)) : usual;
  const channels = masks.map((mask) => {
    const shift = mask === 0 ? 0 : 31 - Math.clz32(mask & -mask);
    return { mask, shift, most: mask >>> shift || 1 };
  });
  return (start, column, target, at) => {
    const value = bits === 16 ? view.getUint16(start + column * 2, true) : view.getUint32(start + column * 4, true);
    channels.forEach(({ mask, shift, most }, channel) => {
      target[at + channel] = Math.round((255 * ((value & mask) >>> shift)) / most);
    });
  };
}
