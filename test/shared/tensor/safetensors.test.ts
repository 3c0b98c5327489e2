import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSafetensors, SafetensorsError, writeSafetensors } from '@shared/tensor/safetensors';
import type { TensorData } from '@shared/tensor/types';

const sample = () =>
  writeSafetensors({
    tensors: new Map<string, TensorData>([
      ['c1/kernel', { shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) }],
      ['labels', { shape: [3], data: Uint8Array.of(7, 8, 9) }],
      ['count', { shape: [], data: Int32Array.of(-5) }],
    ]),
    metadata: { step: '12' },
  });

/** A file with this header and so many bytes of data. */
function file(header: unknown, dataLength = 0): Uint8Array {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + text.length + dataLength);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  return bytes;
}

describe('safetensors', () => {
  it('come back as they were written', () => {
    const { tensors, metadata } = readSafetensors(sample());
    expect(metadata).toEqual({ step: '12' });
    expect(tensors.get('c1/kernel')).toEqual({ shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) });
    expect(tensors.get('labels')?.data).toEqual(Uint8Array.of(7, 8, 9));
    expect(tensors.get('count')).toEqual({ shape: [], data: Int32Array.of(-5) });
  });

  it('keep any floats, at any names', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ minLength: 1 }).filter((name) => name !== '__metadata__'),
          fc.float32Array({ maxLength: 20 }),
        ),
        (entries) => {
          const tensors = new Map(
            Object.entries(entries).map(([name, data]) => [name, { shape: [data.length], data }]),
          );
          const back = readSafetensors(writeSafetensors({ tensors, metadata: {} }));
          expect(new Map([...back.tensors].sort())).toEqual(new Map([...tensors].sort()));
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each([
    ['nothing', new Uint8Array(3), /at least 8 bytes/],
    [
      'a header larger than any',
      Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255),
      /header declares 18446744073709551615/,
    ],
    ['a header beyond the file', Uint8Array.of(100, 0, 0, 0, 0, 0, 0, 0, 1), /truncated/],
    ['a header that is not JSON', file('{'), /not JSON/],
    ['a list for a header', file([]), /not a JSON object/],
    ['an unknown type', file({ a: { dtype: 'F8', shape: [], data_offsets: [0, 1] } }, 1), /type "F8"/],
    [
      'a name of the prototype for a type',
      file({ a: { dtype: 'toString', shape: [], data_offsets: [0, 1] } }, 1),
      /type/,
    ],
    [
      'offsets beyond the data',
      file({ a: { dtype: 'U8', shape: [9], data_offsets: [0, 9] } }, 4),
      /has 4 bytes of data/,
    ],
    [
      'a shape that does not match',
      file({ a: { dtype: 'F32', shape: [2], data_offsets: [0, 4] } }, 4),
      /needs 8 bytes and has 4/,
    ],
    ['a negative offset', file({ a: { dtype: 'U8', shape: [2], data_offsets: [-1, 1] } }, 4), /data_offsets/],
    [
      'overlapping tensors',
      file(
        { a: { dtype: 'U8', shape: [2], data_offsets: [0, 2] }, b: { dtype: 'U8', shape: [2], data_offsets: [1, 3] } },
        3,
      ),
      /overlap/,
    ],
    [
      'data that no tensor describes',
      file({ a: { dtype: 'U8', shape: [2], data_offsets: [0, 2] } }, 3),
      /3 bytes of data and its tensors describe 2/,
    ],
    ['numbers as metadata', file({ __metadata__: { a: 1 } }), /__metadata__/],
  ])('with %s are refused', (_, bytes, message) => {
    expect(() => readSafetensors(bytes)).toThrow(message);
  });

  it('with any byte changed or cut are either read or refused in words', () => {
    const good = sample();
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, value, length) => {
        const bytes = good.slice(0, Math.max(length, 1));
        bytes[at % bytes.length] = value;
        try {
          readSafetensors(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(SafetensorsError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
