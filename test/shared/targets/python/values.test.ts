import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentText, formatValue, quote } from '@shared/targets/python/values';

describe('Python values', () => {
  it('writes numbers, strings, truth, nothing and tuples as Python does', () => {
    expect(formatValue(1e-7)).toBe('1e-7');
    expect(formatValue([3, [true, null], 'same'])).toBe('(3, (True, None), "same")');
    expect(formatValue([1])).toBe('(1,)');
    expect(formatValue({ code: 'layers.ReLU()' })).toBe('layers.ReLU()');
  });

  it('keeps any text inside its quotes and inside ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const quoted = quote(text);
        expect(quoted).toMatch(/^"(?:[ !#-[\]-~]|\\["\\]|\\u[0-9a-f]{4}|\\U[0-9a-f]{8})*"$/);
        const back = quoted
          .slice(1, -1)
          .replace(
            /\\(?:U([0-9a-f]{8})|u([0-9a-f]{4})|(["\\]))/g,
            (_, long, short, plain) => plain ?? String.fromCodePoint(parseInt(long ?? short, 16)),
          );
        expect(back).toBe(text);
      }),
    );
  });

  it('leaves nothing in a comment that could end a docstring or a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(commentText(text)).not.toMatch(/["\\\n\r\u2028\u2029\0]/);
      }),
    );
  });
});
