import { encodeText, vocabularyOf, type TokenSettings } from '@shared/data/formats/tokens';
import type { Field } from '@shared/data/field';
import type { Column } from './column';

/** Texts as numbers of tokens, one text after the other. */
export interface EncodedTexts {
  readonly vocabulary: readonly string[];
  readonly tokens: Int32Array;
  /** Where each text begins in `tokens`, and behind the last one where it ends. */
  readonly starts: Float64Array;
}

/**
 * Encodes texts, each cut to the length in the settings. The vocabulary is that of the training examples: words that only
 * others have are unknown.
 * @param train rows of the training examples
 */
export function encodeTexts(texts: readonly string[], train: ArrayLike<number>, settings: TokenSettings): EncodedTexts {
  const vocabulary = vocabularyOf(
    Array.from(train, (row) => texts[row]!),
    settings,
  );
  const numberOf = new Map(vocabulary.map((token, number) => [token, number]));
  const starts = new Float64Array(texts.length + 1);
  let tokens = new Int32Array(1024);
  let end = 0;
  texts.forEach((text, row) => {
    const numbers = encodeText(text, numberOf, settings);
    if (end + numbers.length > tokens.length) tokens = grown(tokens, 2 * (end + numbers.length));
    tokens.set(numbers, end);
    end += numbers.length;
    starts[row + 1] = end;
  });
  return { vocabulary, tokens: tokens.slice(0, end), starts };
}

function grown(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(values);
  return larger;
}

/**
 * A column of texts as tokens, padded when they are read.
 * @param length positions of an example
 * @param skipped tokens at the beginning of each text that are left out: with 1, position by position the next token
 */
export function tokenColumn(
  name: string,
  { vocabulary, tokens, starts }: EncodedTexts,
  length: number,
  skipped = 0,
): Column {
  const field: Field = { name, kind: 'tokens', shape: [length], dtype: 'int32', classes: vocabulary, ignoreIndex: 0 };
  return {
    field,
    read: async (rows) => {
      const data = new Int32Array(rows.length * length);
      for (let at = 0; at < rows.length; at++) {
        const start = Math.min(starts[rows[at]!]! + skipped, starts[rows[at]! + 1]!);
        data.set(tokens.subarray(start, Math.min(start + length, starts[rows[at]! + 1]!)), at * length);
      }
      return { shape: [rows.length, length], data };
    },
  };
}
