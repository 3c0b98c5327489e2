import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Dataset } from '@shared/data/dataset';
import { DatasetError } from '@shared/data/error';
import {
  checkIdxLength,
  idxDataset,
  idxRoles,
  longestIdxHeader,
  parseIdxHeader,
  type IdxFiles,
  type NamedBytes,
} from '@shared/data/idx';
import { messageOf } from '@shared/errors/messageOf';
import { unreadable } from './data/unreadable';
import { hostSaying } from '@shared/messages/hostSaying';

/** Bytes. No data set of images in memory is larger; a file that says so is no data. */
const largest = 4 * 1024 ** 3;
const pieceBytes = 2 ** 20;

/** An IDX file, unpacked where it is gzipped. Throws a `DatasetError` that names it. */
export async function readDataFile(path: string): Promise<NamedBytes> {
  const bytes = await fromFile(path, (source, size) => unpacking(path, source, collectFor(path), size));
  return { name: path, bytes };
}

/** The bytes that an IDX file takes in memory, as its header says. Throws a `DatasetError` that names it. */
export function dataFileBytes(path: string): Promise<number> {
  const total = async (bytes: AsyncIterable<Uint8Array>) =>
    parseIdxHeader({ name: path, bytes: await atLeast(bytes[Symbol.asyncIterator](), longestIdxHeader) }).total;
  return fromFile(path, (source) => unpacking(path, source, total));
}

async function fromFile<Result>(
  path: string,
  read: (source: Readable, size: number) => Promise<Result>,
): Promise<Result> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    // A device or a pipe may have no end.
    const facts = await file.stat();
    if (!facts.isFile()) throw new DatasetError(hostSaying('idx', 'notFile', path));
    return await read(file.createReadStream({ autoClose: false, highWaterMark: pieceBytes }), facts.size);
  } catch (error) {
    throw error instanceof DatasetError ? error : unreadable(path, error);
  } finally {
    await file?.close();
  }
}

/** The data set in four IDX files. */
export async function readIdxDataset(name: string, paths: IdxFiles<string>): Promise<Dataset> {
  const files = await Promise.all(idxRoles.map(async (role) => [role, await readDataFile(paths[role])] as const));
  return idxDataset(name, Object.fromEntries(files) as unknown as IdxFiles<NamedBytes>);
}

/** Gzip's mark. */
const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Reads from a file's bytes, with the room to make for them at first. */
type Reader<Result> = (bytes: AsyncIterable<Uint8Array>, room: number) => Promise<Result>;

/**
 * Has a file read that may be gzipped, as far as `read` asks for it.
 * @param size of the file, where it is known
 */
async function unpacking<Result>(
  name: string,
  source: Readable,
  read: Reader<Result>,
  size = pieceBytes,
): Promise<Result> {
  const pieces = source[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const first = await atLeast(pieces, 2);
  const rest = async function* () {
    yield first;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  };
  if (!isPacked(first)) return read(rest(), size).finally(() => source.destroy());
  const gunzip = createGunzip();
  const packed = Readable.from(rest());
  packed.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  try {
    return await read(gunzip, pieceBytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('Z_')) throw error;
    throw new DatasetError(hostSaying('file', 'damagedGzip', name, messageOf(error)));
  } finally {
    for (const stream of [gunzip, packed, source]) stream.destroy();
  }
}

const collectFor =
  (name: string): Reader<Uint8Array> =>
  (bytes, room) =>
    collect(name, bytes, room);

/**
 * The bytes that an IDX file's header promises, and not a piece more: a few packed bytes can stand for gigabytes of
 * zeros. Throws a `DatasetError` where there are fewer or more.
 * @param room bytes to make room for at first
 */
async function collect(name: string, source: AsyncIterable<Uint8Array>, room: number): Promise<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  const first = await atLeast(pieces, longestIdxHeader);
  const header = parseIdxHeader({ name, bytes: first });
  if (header.total > largest) {
    throw new DatasetError(hostSaying('idx', 'tooLarge', name, header.shape.join('×'), largest / 1024 ** 3));
  }
  let bytes = new Uint8Array(Math.min(header.total, Math.max(room, first.length)));
  let length = 0;
  for (
    let piece: Uint8Array | undefined = first;
    piece;
    piece = (await pieces.next()).value as Uint8Array | undefined
  ) {
    if (length + piece.length > header.total) checkIdxLength(name, header, length + piece.length);
    if (length + piece.length > bytes.length) bytes = grown(bytes, length + piece.length, header.total);
    bytes.set(piece, length);
    length += piece.length;
  }
  checkIdxLength(name, header, length);
  return bytes;
}

/** A longer copy: a header may promise more than there is, so room is made only for what comes. */
function grown(bytes: Uint8Array, needed: number, most: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(Math.min(most, Math.max(needed, 2 * bytes.length)));
  longer.set(bytes);
  return longer;
}

/** The first pieces together, of at least so many bytes where there are as many. */
async function atLeast(pieces: AsyncIterator<Uint8Array>, length: number): Promise<Uint8Array> {
  let found = Buffer.alloc(0);
  while (found.length < length) {
    const { done, value } = await pieces.next();
    if (done) break;
    found = Buffer.concat([found, value]);
  }
  return found;
}
