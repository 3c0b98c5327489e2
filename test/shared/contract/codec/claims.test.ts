import { encode as pack, ExtData } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '@shared/contract/codec/messagePack';

const hex = (text: string) => Uint8Array.from(text.match(/../g)!, (pair) => Number.parseInt(pair, 16));

describe('bytes that claim to be more than they are', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['lists in lists of 33 million values', hex('dd01ffffff'.repeat(20)), /beyond the end/],
    ['a map', hex('df7fffffff'), /beyond the end/],
    ['maps and lists whose sum is too long', hex('dc0010'.repeat(10)), /beyond the end/],
    ['text', hex('dbffffffff61'), /beyond the end/],
    ['bytes', hex('c6ffffffff00'), /beyond the end/],
    ['lists in lists without end', new Uint8Array(1_000_000).fill(0x91), /nested deeper than 200/],
  ])('are refused before room is made for them: %s', (_, bytes, reason) => {
    expect(() => decode(bytes)).toThrow(reason);
  });

  it('are refused wherever a message is cut off', () => {
    const whole = encode({ text: 'ä'.repeat(40), list: [1, -1, 1e9, 0.5, null, true], bytes: new Uint8Array(300) });
    for (let length = 1; length < whole.length; length++) expect(() => decode(whole.subarray(0, length))).toThrow();
    expect(decode(whole)).toEqual({
      text: 'ä'.repeat(40),
      list: [1, -1, 1e9, 0.5, null, true],
      bytes: new Uint8Array(300),
    });
  });

  it('are refused where they hold more values than are taken', () => {
    expect(() => decode(encode(Array(11).fill(0)), 10)).toThrow('more than 10 values');
    expect(decode(encode(Array(9).fill(0)), 10)).toHaveLength(9);
  });
});

describe('every value of the contract', () => {
  it('passes, of whatever length', () => {
    const lengths = [0, 1, 15, 16, 31, 32, 255, 256, 65_535, 65_536];
    for (const length of lengths) {
      expect(decode(encode('x'.repeat(length)))).toBe('x'.repeat(length));
      expect(decode(encode(new Uint8Array(length)))).toHaveLength(length);
      expect(decode(encode(Array(length).fill(7)))).toHaveLength(length);
      const map = decode(encode(Object.fromEntries(Array.from({ length }, (_, key) => [key, key]))));
      expect(Object.keys(map as object)).toHaveLength(length);
    }
    for (const length of [1, 2, 4, 8, 16, 17, 300, 70_000])
      expect(decode(pack(new ExtData(5, new Uint8Array(length))))).toBeInstanceOf(ExtData);
  });

  it('passes, of whatever kind', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        ...[fc.integer(), fc.double({ noNaN: true }), fc.string(), fc.boolean(), fc.constant(null), fc.uint8Array()],
        ...[
          fc.array(tie('value')),
          fc.dictionary(
            fc.string().filter((key) => key !== '__proto__'),
            tie('value'),
            { noNullPrototype: true },
          ),
        ],
      ),
    })).value;
    fc.assert(fc.property(value, (given) => void expect(decode(encode(given))).toEqual(given)));
  });

  it('or none of it: bytes at random are decoded or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          decode(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
