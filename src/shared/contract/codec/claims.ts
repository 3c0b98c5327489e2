/** Levels of lists in lists; a request with a drawing has about twenty. */
const deepest = 200;

/**
 * Checks, before anything is decoded, that MessagePack holds what its lengths claim: a decoder makes room for a list as
 * soon as it reads how long it is to be. Every value takes a byte at least, so all values that are still to come, of all
 * open lists together, cannot be more than the bytes that are left. Throws a `RangeError`.
 * @param mostValues in the whole message
 * @see https://github.com/msgpack/msgpack/blob/master/spec.md
 */
export function checkClaims(bytes: Uint8Array, mostValues = Number.POSITIVE_INFINITY): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** Values still to come of each open list, the innermost last, and of all together. */
  const open: number[] = [1];
  let [awaited, seen, at] = [1, 0, 0];
  while (awaited > 0) {
    while (open.at(-1) === 0) open.pop();
    open[open.length - 1]! -= 1;
    awaited -= 1;
    if (++seen > mostValues) throw new RangeError(`There are more than ${mostValues} values.`);
    const type = view.getUint8(at);
    const size = sizeOfLength(type);
    const length = size === 0 ? ownLength(type) : readLength(view, at + 1, size);
    at += 1 + size;
    if (isList(type)) {
      const values = isMap(type) ? 2 * length : length;
      if (open.push(values) > deepest) throw new RangeError(`Lists are nested deeper than ${deepest} levels.`);
      awaited += values;
    } else at += length;
    if (awaited > bytes.length - at) throw new RangeError('A length goes beyond the end.');
  }
}

const isMap = (type: number): boolean => (type & 0xf0) === 0x80 || type === 0xde || type === 0xdf;
const isList = (type: number): boolean => (type & 0xf0) === 0x90 || type === 0xdc || type === 0xdd || isMap(type);

/** Bytes, behind the type, that say how long the value is: of bin, ext, str, array and map in their sizes. */
function sizeOfLength(type: number): 0 | 1 | 2 | 4 {
  if (type >= 0xc4 && type <= 0xc9) return ([1, 2, 4] as const)[(type - 0xc4) % 3]!;
  if (type >= 0xd9 && type <= 0xdb) return ([1, 2, 4] as const)[type - 0xd9]!;
  if (type >= 0xdc && type <= 0xdf) return type % 2 === 0 ? 2 : 4;
  return 0;
}

function readLength(view: DataView, at: number, size: 1 | 2 | 4): number {
  const type = view.getUint8(at - 1);
  const length = size === 1 ? view.getUint8(at) : size === 2 ? view.getUint16(at) : view.getUint32(at);
  // What an extension means stands in a byte of its own.
  return type >= 0xc7 && type <= 0xc9 ? length + 1 : length;
}

/** Bytes that follow (of a list: values) where the type itself says how many. */
function ownLength(type: number): number {
  if (type >= 0x80 && type <= 0x9f) return type & 0x0f;
  if (type >= 0xa0 && type <= 0xbf) return type & 0x1f;
  if (type >= 0xca && type <= 0xd3) return [4, 8, 1, 2, 4, 8, 1, 2, 4, 8][type - 0xca]!;
  if (type >= 0xd4 && type <= 0xd8) return 1 + 2 ** (type - 0xd4);
  return 0;
}
