import { crc32, deflateSync } from 'node:zlib';
import { classColour } from '@shared/data/classColour';

/** An image as a PNG. @param pixels uint8 [height, width, channels], 1 channel for grey and 3 for colour */
export async function imagePng(pixels: Uint8Array, [height, width, channels]: readonly number[]): Promise<Uint8Array> {
  // A native library, loaded with the first image.
  const { default: sharp } = await import('sharp');
  const image = sharp(pixels, { raw: { height: height!, width: width!, channels: channels === 3 ? 3 : 1 } });
  return image
    .toColourspace(channels === 3 ? 'srgb' : 'b-w')
    .png()
    .toBuffer();
}

/** Colours of a palette. */
const mostColours = 256;

/**
 * A mask as a PNG with a palette, whose indices are the classes: so it is read as a mask again, and can be looked at.
 * sharp would choose indices of its own.
 * @param classes at each position, [height, width]
 * @see https://www.w3.org/TR/png-3/
 */
export function maskPng(classes: ArrayLike<number>, [height, width]: readonly number[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width!);
  header.writeUInt32BE(height!, 4);
  // 8 bits an index, with a palette.
  header.set([8, 3, 0, 0, 0], 8);
  const count = Math.min(mostColours, 1 + Array.from(classes).reduce((most, number) => Math.max(most, number), 1));
  // Class 0 is the background.
  const palette = Array.from({ length: count }, (_, number) => (number === 0 ? [0, 0, 0] : [...classColour(number)]));
  const rows = Array.from({ length: height! }, (_, row) => [
    0,
    ...Array.from({ length: width! }, (__, column) => classes[row * width! + column]!),
  ]);
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
