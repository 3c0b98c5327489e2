import { sizeOf } from './shape';
import type { NamedTensors, TensorData } from './types';

/**
 * safetensors (https://github.com/huggingface/safetensors): 8 bytes of header length (little-endian), a JSON header
 * `{name: {dtype, shape, data_offsets}}`, then the tensors' bytes one after the other without gaps.
 */
export interface SafetensorsFile {
  readonly tensors: NamedTensors;
  /** Text by key, under `__metadata__` in the header. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** What is wrong with a file that should be safetensors. */
export class SafetensorsError extends Error {
  override readonly name = 'SafetensorsError';
}

/** The format's own limit on the header, which keeps a hostile file from asking for memory. */
const headerLimit = 100_000_000;

const kinds = {
  F32: { width: 4, make: (buffer: ArrayBuffer) => new Float32Array(buffer) },
  I32: { width: 4, make: (buffer: ArrayBuffer) => new Int32Array(buffer) },
  U8: { width: 1, make: (buffer: ArrayBuffer) => new Uint8Array(buffer) },
} as const;

type Kind = keyof typeof kinds;

function kindOf(data: TensorData['data']): Kind {
  if (data instanceof Float32Array) return 'F32';
  return data instanceof Int32Array ? 'I32' : 'U8';
}

/** The file's bytes. Tensors stand sorted by name, so that equal contents give equal files. */
export function writeSafetensors({ tensors, metadata }: SafetensorsFile): Uint8Array {
  const header: Record<string, unknown> = {};
  if (Object.keys(metadata).length > 0) header['__metadata__'] = metadata;
  const sorted = [...tensors].sort(([left], [right]) => (left < right ? -1 : 1));
  // Wider types first, as the reference writer does: every tensor then starts at a multiple of its width.
  sorted.sort(([, left], [, right]) => right.data.BYTES_PER_ELEMENT - left.data.BYTES_PER_ELEMENT);
  let offset = 0;
  for (const [name, { shape, data }] of sorted) {
    header[name] = { dtype: kindOf(data), shape, data_offsets: [offset, offset + data.byteLength] };
    offset += data.byteLength;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  const headerLength = Math.ceil(text.length / 8) * 8;
  const file = new Uint8Array(8 + headerLength + offset);
  new DataView(file.buffer).setBigUint64(0, BigInt(headerLength), true);
  file.fill(0x20, 8, 8 + headerLength);
  file.set(text, 8);
  let position = 8 + headerLength;
  for (const [, { data }] of sorted) {
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), position);
    position += data.byteLength;
  }
  return file;
}

/** Reads a file's bytes; nothing in them is believed before it is checked. Throws a `SafetensorsError`. */
export function readSafetensors(file: Uint8Array): SafetensorsFile {
  const { header, start } = readHeader(file);
  const dataLength = file.length - start;
  const tensors = new Map<string, TensorData>();
  const metadata: Record<string, string> = {};
  const spans: [number, number][] = [];
  for (const [name, entry] of Object.entries(header)) {
    if (name === '__metadata__') Object.assign(metadata, readMetadata(entry));
    else {
      const { kind, shape, begin, end } = readEntry(name, entry, dataLength);
      spans.push([begin, end]);
      const buffer = new ArrayBuffer(end - begin);
      new Uint8Array(buffer).set(file.subarray(start + begin, start + end));
      tensors.set(name, { shape, data: kinds[kind].make(buffer) });
    }
  }
  checkSpans(spans, dataLength);
  return { tensors, metadata };
}

function readHeader(file: Uint8Array): { header: Record<string, unknown>; start: number } {
  if (file.length < 8)
    throw new SafetensorsError(`a safetensors file has at least 8 bytes; this one has ${file.length}`);
  const length = new DataView(file.buffer, file.byteOffset, file.byteLength).getBigUint64(0, true);
  if (length > BigInt(headerLimit)) {
    throw new SafetensorsError(`its header declares ${length} bytes; at most ${headerLimit} are allowed`);
  }
  const start = 8 + Number(length);
  if (start > file.length) {
    throw new SafetensorsError(
      `it is truncated: its header should have ${length} bytes, but only ${file.length - 8} follow`,
    );
  }
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(8, start)));
  } catch {
    throw new SafetensorsError('its header is not JSON');
  }
  if (!isRecord(header)) throw new SafetensorsError('its header is not a JSON object');
  return { header, start };
}

function readMetadata(entry: unknown): Record<string, string> {
  if (!isRecord(entry) || !Object.values(entry).every((value) => typeof value === 'string')) {
    throw new SafetensorsError('its __metadata__ should be an object of strings');
  }
  return entry as Record<string, string>;
}

function readEntry(name: string, entry: unknown, dataLength: number) {
  const where = `tensor ${JSON.stringify(name.slice(0, 100))}`;
  if (!isRecord(entry)) throw new SafetensorsError(`${where} has no description`);
  const { dtype, shape, data_offsets: offsets } = entry;
  if (typeof dtype !== 'string' || !Object.hasOwn(kinds, dtype)) {
    throw new SafetensorsError(
      `${where} has the type ${JSON.stringify(dtype)}; supported: ${Object.keys(kinds).join(', ')}`,
    );
  }
  if (!isCounts(shape) || shape.length > 16) throw new SafetensorsError(`${where} has no valid shape`);
  if (!isCounts(offsets) || offsets.length !== 2) throw new SafetensorsError(`${where} has no valid data_offsets`);
  const [begin, end] = offsets as [number, number];
  const bytes = sizeOf(shape) * kinds[dtype as Kind].width;
  if (begin > end || end > dataLength) {
    throw new SafetensorsError(
      `${where} lies at bytes ${begin} to ${end}, but the file has ${dataLength} bytes of data`,
    );
  }
  if (end - begin !== bytes) {
    throw new SafetensorsError(`${where} of shape ${shape.join('×')} needs ${bytes} bytes and has ${end - begin}`);
  }
  return { kind: dtype as Kind, shape, begin, end };
}

/** The format allows neither overlaps nor holes. */
function checkSpans(spans: [number, number][], dataLength: number): void {
  let position = 0;
  for (const [begin, end] of spans.sort(([left, a], [right, b]) => left - right || a - b)) {
    if (begin !== position) throw new SafetensorsError(`its tensors overlap or leave a gap at byte ${position}`);
    position = end;
  }
  if (position !== dataLength) {
    throw new SafetensorsError(`it has ${dataLength} bytes of data and its tensors describe ${position}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((entry) => Number.isSafeInteger(entry) && (entry as number) >= 0);
}
