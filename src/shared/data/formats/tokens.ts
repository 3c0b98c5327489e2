import type { TokenSettings } from './table';

/** Tokens 0 and 1. */
export const [paddingToken, unknownToken] = ['‹padding›', '‹unknown›'];

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
  return [paddingToken!, unknownToken!, ...sorted.slice(0, settings.vocabulary - 2).map(([token]) => token)];
}

/** Numbers of a text's tokens, cut or padded to the length that the settings say. */
export function encodeText(text: string, numberOf: ReadonlyMap<string, number>, settings: TokenSettings): Int32Array {
  const numbers = new Int32Array(settings.length);
  const tokens = splitText(text, settings).slice(0, settings.length);
  tokens.forEach((token, at) => (numbers[at] = numberOf.get(token) ?? 1));
  return numbers;
}
