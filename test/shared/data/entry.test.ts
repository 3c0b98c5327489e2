import { describe, expect, it } from 'vitest';
import { entries } from '@shared/data/entry';
import { paddingToken, unknownToken } from '@shared/data/formats/tokens';

const numbers = { name: 'row', shape: [3], dtype: 'float32' } as const;
const dna = { name: 'sequence', shape: [6, 4], dtype: 'uint8' } as const;
const symbols = { name: 'tokens', shape: [4], dtype: 'int32', classes: ['a', 'b', '>', '·'] } as const;
const words = {
  name: 'review',
  shape: [5],
  dtype: 'int32',
  classes: [paddingToken!, unknownToken!, 'a', 'good', 'film'],
} as const;

describe('what people type', () => {
  it.each([
    ['numbers', entries.numbers!, numbers, '1.5, -2 3e2', '1.5, -2, 300'],
    ['letters of DNA', entries.sequence!, dna, 'acgtna', 'ACGTNA'],
    ['symbols', entries.tokens!, symbols, 'a>b·', 'a>b·'],
    ['words', entries.tokens!, words, 'A good film', 'a good film'],
  ] as const)('is read as %s, and written back', (_, entry, field, text, written) => {
    expect(entry.write(entry.read(text, field), field)).toBe(written);
  });

  it('is cut or filled up around the middle where letters are too many or too few', () => {
    const { read, write } = entries.sequence!;
    expect(write(read('TTACGTACGG', dna), dna)).toBe('ACGTAC');
    expect(write(read('AC', dna), dna)).toBe('NNACNN');
  });

  it('says what was expected, what came, and where', () => {
    const refused: [() => unknown, string][] = [
      [() => entries.numbers!.read('1, 2', numbers), 'row needs 3 numbers; 2 given.'],
      [() => entries.numbers!.read('1, two, 3', numbers), 'Number 2 of row is "two". Give a number such as 0.5.'],
      [() => entries.sequence!.read('ACGXAC', dna), 'sequence has "X" at letter 4. Expected A, C, G, T or N.'],
      [() => entries.tokens!.read('a>z·', symbols), 'tokens has "z" at place 3. Expected one of a b > ·.'],
      [() => entries.tokens!.read('a>', symbols), 'tokens needs 4 characters; 2 given.'],
    ];
    for (const [read, message] of refused) expect(read).toThrow(message);
  });
});
