import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';

export type Colour = readonly [red: number, green: number, blue: number];

/** An image of one colour. */
export function plain(width: number, height: number, [r, g, b]: Colour): Sharp {
  return sharp({ create: { width, height, channels: 3, background: { r, g, b } } });
}

/** An image of given values, row by row. */
export function pixels(width: number, height: number, channels: 1 | 3, values: ArrayLike<number>): Sharp {
  return sharp(Uint8Array.from(values), { raw: { width, height, channels } });
}

/** A bitmap of Windows with 24 bits, rows from the bottom. */
export function bmp(width: number, height: number, colour: (row: number, column: number) => Colour): Buffer {
  const stride = 4 * Math.ceil((3 * width) / 4);
  const file = Buffer.alloc(54 + stride * height);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      file.set([...colour(row, column)].reverse(), 54 + stride * (height - 1 - row) + 3 * column);
  return file;
}

/** Writes files below a folder, which is made where it is missing. Names may have folders in them. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, Sharp | Uint8Array | string>>,
): Promise<void> {
  for (const [name, contents] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (typeof contents === 'string' || contents instanceof Uint8Array) writeFileSync(path, contents);
    else await contents.toFile(path);
  }
}
