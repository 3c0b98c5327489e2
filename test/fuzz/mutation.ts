import type { Random } from '@shared/tensor/random';

export const choose = <Value>(random: Random, list: readonly Value[]): Value => list[random.integer(list.length)]!;

const many = (random: Random) => 1 + random.integer(choose(random, [1, 2, 8]));

type ByteEdit = (bytes: Buffer, at: number, random: Random) => Buffer;

const span = (bytes: Buffer, at: number, random: Random) => bytes.subarray(at, at + 1 + random.integer(32));
const insert = (bytes: Buffer, at: number, more: Uint8Array) =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
const overwrite = (bytes: Buffer, at: number, more: Uint8Array) => {
  bytes.set(more.subarray(0, Math.max(0, bytes.length - at)), at);
  return bytes;
};
const lengths = [0, 1, 0x7f, 0x80, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];

const byteEdits: readonly ByteEdit[] = [
  (bytes, at, random) => overwrite(bytes, at, Uint8Array.of((bytes[at] ?? 0) ^ (1 << random.integer(8)))),
  (bytes, at, random) => overwrite(bytes, at, Uint8Array.of(random.integer(256))),
  (bytes, at, random) => {
    const number = Buffer.alloc(4);
    const value = choose(random, lengths);
    if (random.integer(2)) number.writeUInt32BE(value);
    else number.writeUInt32LE(value);
    return overwrite(bytes, at, number);
  },
  (bytes, at, random) => insert(bytes, at, span(bytes, random.integer(bytes.length + 1), random)),
  (bytes, at, random) =>
    insert(
      bytes,
      at,
      Uint8Array.from({ length: 1 + random.integer(16) }, () => random.integer(256)),
    ),
  (bytes, at, random) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.integer(64))]),
  (bytes, at) => bytes.subarray(0, at),
];

/** A copy with some of its bytes changed, added or left out. */
export function mutateBytes(random: Random, original: Uint8Array): Buffer {
  let bytes: Buffer = Buffer.from(original);
  for (let edits = many(random); edits > 0; edits--)
    bytes = choose(random, byteEdits)(bytes, random.integer(bytes.length + 1), random);
  return bytes;
}

/** Values that stand where nobody expects them. */
const strange: readonly unknown[] = [
  ...[null, true, false, 0, -1, 0.5, 7, 1e308, -1e9, 2 ** 31, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY],
  ...['', 'x'.repeat(3000), '__proto__', 'constructor', 'toString', '../../etc/passwd', 'a\u0000b', '\ud800', '1e999'],
  ...[[], {}, [[[[[]]]]], [1, -1, 1e9], Array<number>(40).fill(1), { length: 4_294_967_295 }, new Uint8Array(3)],
  ...['1/0', '(', 'filters*'.repeat(60), '-'.repeat(400), '('.repeat(400)].map((expression) => ({ expression })),
];

/** A copy: what is made of it is changed further. */
const strangeValue = (random: Random): unknown => structuredClone(choose(random, strange));

/** A place in a tree of lists and objects. */
interface Place {
  readonly holder: Record<PropertyKey, unknown> | unknown[];
  readonly key: string | number;
}

const isHolder = (value: unknown): value is Place['holder'] =>
  typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);

const get = ({ holder, key }: Place) => (holder as Record<PropertyKey, unknown>)[key];
/** Own properties only: `__proto__` would change what the object is. */
const set = ({ holder, key }: Place, value: unknown) =>
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });

function places(root: Place): Place[] {
  const found = [root];
  // The list grows while it is walked.
  for (const place of found) {
    const holder = get(place);
    if (!isHolder(holder)) continue;
    const keys = Array.isArray(holder) ? holder.keys() : Object.keys(holder);
    for (const key of keys) found.push({ holder, key });
  }
  return found;
}

type TreeEdit = (place: Place, all: readonly Place[], random: Random) => void;

const sameKind = (place: Place, all: readonly Place[]) =>
  all.filter((other) => typeof get(other) === typeof get(place));

const treeEdits: readonly TreeEdit[] = [
  (place, _, random) => set(place, strangeValue(random)),
  // What fits its kind gets further: a block's name for another's, one position for another.
  (place, all, random) => set(place, structuredClone(get(choose(random, sameKind(place, all))))),
  (place, all, random) => set(place, structuredClone(get(choose(random, sameKind(place, all))))),
  (place, _, random) => {
    const value = get(place);
    if (typeof value === 'number')
      set(
        place,
        choose(random, [-value, value + 1, value * 1000, value / 3, Math.round(value), 2 ** random.integer(40)]),
      );
    if (typeof value === 'string')
      set(place, choose(random, [`${value}x`, value.slice(1), value.repeat(20), value.toUpperCase()]));
  },
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  ({ holder, key }) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(holder[Number(key)]));
    else set({ holder, key: `${key}2` }, holder[key]);
  },
  (place, all, random) => {
    const other = choose(random, all);
    set({ holder: place.holder, key: Array.isArray(place.holder) ? place.key : String(other.key) }, get(place));
  },
];

/** A copy of a value of lists and objects with some of its parts changed. */
export function mutateValue(random: Random, original: unknown): unknown {
  const root = { value: structuredClone(original) };
  for (let edits = many(random); edits > 0; edits--) {
    const all = places({ holder: root, key: 'value' });
    const place = choose(random, all);
    // The root is replaced seldom: nothing is left of it then.
    if (place.key !== 'value' || place.holder !== root || random.integer(20) === 0)
      choose(random, treeEdits)(place, all, random);
  }
  return root.value;
}
