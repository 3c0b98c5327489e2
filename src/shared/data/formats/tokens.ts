import { z } from 'zod';

/** How text becomes tokens. Token 0 is padding and 1 is whatever is not in the vocabulary. */
export const tokenSettingsSchema = z
  .object({
    by: z.enum(['word', 'character']).default('word'),
    /** Tokens of an example: longer texts are cut, shorter ones padded. */
    length: z.number().int().min(1).max(100_000).default(100),
    /** The most frequent words or characters of the training examples that are in the vocabulary. */
    vocabulary: z.number().int().min(3).max(1_000_000).default(10_000),
  })
  .strict();

export type TokenSettings = z.infer<typeof tokenSettingsSchema>;

/** Token 0. */
export const paddingToken = '‹padding›';

/** Token 1. */
export const unknownToken = '‹unknown›';

/** The words of a text, with punctuation as words of its own, in small letters; or its characters. */
export function splitText(text: string, { by }: Pick<TokenSettings, 'by'>): string[] {
  if (by === 'character') return [...text];
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}']+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

/** The most frequent tokens of texts, behind padding and unknown; equally frequent ones in the order of their characters. */
export function vocabularyOf(texts: Iterable<string>, settings: TokenSettings): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const token of splitText(text, settings)) counts.set(token, (counts.get(token) ?? 0) + 1);
  const sorted = [...counts].sort(([left, more], [right, fewer]) => fewer - more || (left < right ? -1 : 1));
  return [paddingToken, unknownToken, ...sorted.slice(0, settings.vocabulary - 2).map(([token]) => token)];
}

/** Numbers of a text's first tokens, at most `length` of them. */
export function encodeText(
  text: string,
  numberOf: ReadonlyMap<string, number>,
  { by, length }: Pick<TokenSettings, 'by' | 'length'>,
): number[] {
  const tokens = splitText(text, { by }).slice(0, length);
  return tokens.map((token) => numberOf.get(token) ?? 1);
}
