import { inflateSync } from 'node:zlib';
import { hostSaying } from '@shared/messages/hostSaying';
import { FileFault } from '../fileFault';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The colour type of images with a palette, and one whose rows lie in order. */
const [paletted, inOrder] = [3, 0];

export interface PaletteIndices {
  readonly width: number;
  readonly height: number;
  /** [height, width] */
  readonly data: Uint8Array;
}

/**
 * Which colour of its palette each pixel of a PNG has: what masks mean by it, and what is lost when colours are read.
 * Nothing where the image has no palette, or is interlaced. Throws a `FileFault` where it is damaged.
 * Source: PNG (Third Edition), sections 7 and 9.
 */
export function pngIndices(bytes: Uint8Array): PaletteIndices | undefined {
  if (signature.some((byte, at) => bytes[at] !== byte) || bytes.length < 33) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [bits, type, interlace] = [bytes[24]!, bytes[25]!, bytes[28]!];
  if (type !== paletted || interlace !== inOrder) return undefined;
  const stride = Math.ceil((width * bits) / 8);
  const needed = (stride + 1) * height;
  if (width * height > 2 ** 28 || needed === 0)
    throw new FileFault(hostSaying('image', 'impossibleSides', width, height));
  const rows = unpack(bytes, view, needed);
  const data = new Uint8Array(width * height);
  let above = new Uint8Array(stride);
  for (let row = 0; row < height; row++) {
    const start = row * (stride + 1);
    const line = rows.subarray(start + 1, start + 1 + stride);
    unfilter(rows[start]!, line, above);
    for (let column = 0; column < width; column++) {
      const place = column * bits;
      data[row * width + column] = (line[place >> 3]! >> (8 - bits - (place & 7))) & (2 ** bits - 1);
    }
    above = line;
  }
  return { width, height, data };
}

/** The unpacked rows, each behind the number of its filter. */
function unpack(bytes: Uint8Array, view: DataView, needed: number): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  let rows: Buffer;
  try {
    rows = inflateSync(Buffer.concat(parts), { maxOutputLength: needed });
  } catch {
    throw new FileFault(hostSaying('image', 'damagedPng'));
  }
  if (rows.length < needed) throw new FileFault(hostSaying('image', 'truncatedPng'));
  return new Uint8Array(rows);
}

/** Undoes a row's filter in place. A pixel's left neighbour is a byte before, for indices have no more than 8 bits. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array): void {
  if (filter === 0) return;
  for (let at = 0; at < line.length; at++) {
    const left = at > 0 ? line[at - 1]! : 0;
    const corner = at > 0 ? above[at - 1]! : 0;
    const predicted = [left, above[at]!, (left + above[at]!) >> 1, paeth(left, above[at]!, corner)][filter - 1];
    if (predicted === undefined) throw new FileFault(hostSaying('image', 'damagedPng'));
    line[at] = line[at]! + predicted;
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
