import { crc32, deflateSync } from 'node:zlib';

type Filter = 0 | 1 | 2 | 3 | 4;

/** A PNG with a palette. @param filters of the rows, in turn */
export function palettePng(
  width: number,
  bits: 1 | 2 | 4 | 8,
  palette: readonly (readonly number[])[],
  indices: readonly number[],
  filters: readonly Filter[] = [0],
): Buffer {
  const height = indices.length / width;
  const stride = Math.ceil((width * bits) / 8);
  const lines = Array.from({ length: height }, (_, row) => {
    const line = new Uint8Array(stride);
    for (let column = 0; column < width; column++) {
      const place = column * bits;
      line[place >> 3]! |= indices[row * width + column]! << (8 - bits - (place & 7));
    }
    return line;
  });
  const rows = lines.map((line, row) => {
    const filter = filters[row % filters.length]!;
    const above = lines[row - 1] ?? new Uint8Array(stride);
    return [
      filter,
      ...line.map((value, at) => value - predicted(filter, line[at - 1] ?? 0, above[at]!, above[at - 1] ?? 0)),
    ];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([bits, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
    chunk('IEND', new Uint8Array()),
  ]);
}

function predicted(filter: Filter, left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const nearest = [left, above, corner].reduce((best, one) =>
    Math.abs(guess - one) < Math.abs(guess - best) ? one : best,
  );
  return [0, left, above, (left + above) >> 1, nearest][filter]!;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
