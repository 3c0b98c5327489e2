import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { advance, type Watched } from '@shared/data/progress';
import type { LocatedFile } from '../listing';
import { cannotBeRead } from '../unreadable';
import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';

/** Bytes read at the beginning and at the end of a file. */
const [headBytes, tailBytes] = [16, 4096];

/** How a kind of image begins, and what must stand near its end. */
interface Signature {
  matches(head: Buffer): boolean;
  ends?(tail: Buffer, head: Buffer, bytes: number): boolean;
}

const starts =
  (...bytes: number[]) =>
  (head: Buffer) =>
    bytes.every((byte, at) => head[at] === byte);

const signatures: readonly Signature[] = [
  { matches: starts(0x89, 0x50, 0x4e, 0x47), ends: (tail) => tail.includes('IEND') },
  { matches: starts(0xff, 0xd8), ends: (tail) => tail.includes(Buffer.of(0xff, 0xd9)) },
  { matches: starts(0x47, 0x49, 0x46, 0x38), ends: (tail) => tail.includes(0x3b) },
  { matches: starts(0x42, 0x4d), ends: (_, head, bytes) => bytes >= head.readUInt32LE(2) },
  // The directory that says where the pixels are may lie at the end.
  { matches: starts(0x49, 0x49, 0x2a, 0x00), ends: (_, head, bytes) => bytes > head.readUInt32LE(4) },
  { matches: starts(0x4d, 0x4d, 0x00, 0x2a), ends: (_, head, bytes) => bytes > head.readUInt32BE(4) },
  { matches: starts(0x49, 0x49, 0x2b, 0x00) },
  {
    matches: (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
    ends: (_, head, bytes) => bytes >= head.readUInt32LE(4) + 8,
  },
];

/** What a look at a file's two ends says: it seems whole, something is wrong for sure, or it must be decoded to know. */
export type Look = 'whole' | 'doubtful' | { readonly trouble: HostSaying };

const head = Buffer.alloc(headBytes);
const tail = Buffer.alloc(tailBytes);

/** Looks at the beginning and the end of an image's file: some 20 µs, where decoding takes a thousand. */
export function lookAt({ location, bytes }: LocatedFile): Look {
  let file: number | undefined;
  try {
    file = openSync(location, 'r');
    if (bytes === 0) return { trouble: hostSaying('file', 'empty') };
    readSync(file, head, 0, headBytes, 0);
    const signature = signatures.find(({ matches }) => matches(head));
    if (!signature) return 'doubtful';
    const length = readSync(file, tail, 0, tailBytes, Math.max(0, bytes - tailBytes));
    return signature.ends?.(tail.subarray(0, length), head, bytes) === false ? 'doubtful' : 'whole';
  } catch (error) {
    return { trouble: cannotBeRead(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Looks at many files, and lets other work be done in between. */
export async function lookAtAll(files: readonly LocatedFile[], watched: Watched = {}): Promise<Look[]> {
  const looks: Look[] = [];
  for (const [at, file] of files.entries()) {
    looks.push(lookAt(file));
    if (at % 100 < 99) continue;
    advance(watched, { what: 'checkingImages', done: at + 1, total: files.length });
    await setImmediate();
  }
  return looks;
}
