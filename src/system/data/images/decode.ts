import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { endingOf } from '@shared/data/formats/definition';
import type { ImageSettings } from '@shared/data/formats/settings';
import { isBmp, readBmp } from './bmp';
import { colourValue, type MaskValues } from './maskValues';
import { plainJpegHeader } from './jpegHeader';
import { pngIndices } from './pngIndices';
import { decodeSmallJpeg } from './smallJpeg';
import { hostSaying } from '@shared/messages/hostSaying';
import { FileFault } from '../fileFault';

// The threads that decode are the workers; libvips' own would only get in their way, and its cache never hits.
sharp.concurrency(1);
sharp.cache(false);

const fits = { stretch: 'fill', crop: 'cover', pad: 'contain' } as const;

/** Bytes of a file; images are far smaller. */
const largest = 2 ** 30;

/** An image in the form that it was asked for, and what its file holds. */
export interface FittedImage {
  /** uint8 [height, width, channels] */
  readonly pixels: Uint8Array;
  /** Upright. */
  readonly original: { readonly height: number; readonly width: number; readonly isGrey: boolean };
}

/**
 * An image as uint8 [height, width, channels]: upright, transparency over white, 16 bits as 8, the first of several
 * frames. Shrinks by averaging, as PyTorch's and Keras's resizing with `antialias` do. Throws an `Error` that says what
 * is wrong with the file.
 */
export async function decodeImage(path: string, settings: ImageSettings): Promise<Uint8Array> {
  const bytes = readImage(path);
  const header = plainJpegHeader(bytes);
  const small = header && (await decodeSmallJpeg(bytes, header, settings));
  // What changes nothing of such a file takes libvips time all the same.
  const isPlain = header?.channels === 3 && settings.channels === 3;
  return small ?? raw((isPlain ? resized : fitted)(open(bytes), settings));
}

/**
 * The same, and what it was before.
 * @param source the file's path, or its bytes
 */
export async function fitImage(source: string | Uint8Array, settings: ImageSettings): Promise<FittedImage> {
  const bytes = typeof source === 'string' ? readImage(source) : Buffer.from(source);
  const { autoOrient, width, height, space = '' } = await open(bytes).metadata();
  return {
    pixels: await raw(fitted(open(bytes), settings)),
    original: {
      ...{ height: autoOrient?.height ?? height, width: autoOrient?.width ?? width },
      isGrey: space.includes('b-w') || space.startsWith('grey'),
    },
  };
}

/** Upright, without transparency, in the wanted channels and size. */
function fitted(image: Sharp, settings: ImageSettings): Sharp {
  const colours = settings.channels === 1 ? 'b-w' : 'srgb';
  return resized(image.autoOrient().flatten({ background: '#ffffff' }).toColourspace(colours), settings);
}

const resized = (image: Sharp, { height, width, fit }: ImageSettings): Sharp =>
  image.resize(width, height, { fit: fits[fit], kernel: 'linear', background: '#000000' });

/** Sides of an image in pixels, upright. Throws an `Error` that says what is wrong with the file. */
export async function imageSides(path: string): Promise<{ height: number; width: number; channels: number }> {
  // Reads no more than the beginning, of which libvips knows nothing for bitmaps alone.
  if (endingOf(path) === 'bmp') return open(readImage(path)).metadata();
  const { width, height, autoOrient, channels, hasAlpha } = await sharp(path, { failOn: 'error' }).metadata();
  return {
    width: autoOrient?.width ?? width,
    height: autoOrient?.height ?? height,
    channels: channels - (hasAlpha ? 1 : 0),
  };
}

/** What a mask has at each position, unchanged. Throws an `Error` that says what is wrong with the file. */
export async function readMask(path: string): Promise<MaskValues> {
  const bytes = readImage(path);
  const indices = pngIndices(bytes);
  if (indices) return { ...indices, values: indices.data };
  const image = open(bytes);
  const { channels, hasAlpha, depth } = await image.metadata();
  if (channels - (hasAlpha ? 1 : 0) === 1 && depth === 'ushort') {
    const { data, info } = await image
      .removeAlpha()
      .toColourspace('grey16')
      .raw({ depth: 'ushort' })
      .toBuffer({ resolveWithObject: true });
    return { ...info, values: new Uint16Array(data.buffer, data.byteOffset, info.width * info.height) };
  }
  const { data, info } = await image
    .autoOrient()
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { ...info, values: colours(data, info.width * info.height) };
}

/** Colours as values; those of an image without colour are its greys. */
function colours(data: Uint8Array, count: number): Int32Array {
  const values = new Int32Array(count);
  let isGrey = true;
  for (let at = 0; at < count; at++) {
    const [red, green, blue] = [data[at * 3]!, data[at * 3 + 1]!, data[at * 3 + 2]!];
    isGrey &&= red === green && green === blue;
    values[at] = colourValue | (red << 16) | (green << 8) | blue;
  }
  return isGrey ? values.map((value) => value & 0xff) : values;
}

/** The bytes of an image's file. Throws an `Error` that says what is wrong with it. */
function readImage(path: string): Buffer {
  const bytes = readFileSync(path);
  if (bytes.length === 0) throw new FileFault(hostSaying('file', 'empty'));
  if (bytes.length > largest) throw new FileFault(hostSaying('image', 'tooLarge'));
  return bytes;
}

function open(bytes: Buffer): Sharp {
  if (!isBmp(bytes)) return sharp(bytes, { failOn: 'error' });
  const { data, ...facts } = readBmp(bytes);
  return sharp(data, { raw: facts });
}

async function raw(image: Sharp): Promise<Uint8Array> {
  return image.raw().toBuffer();
}
