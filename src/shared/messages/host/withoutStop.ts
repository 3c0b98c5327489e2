/** A sentence without the full stop at its end, where another one follows. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/[.。]$/, '');
}
