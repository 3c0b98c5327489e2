/** A share as a bar of so many columns, `█████     `. */
export function bar(share: number, width: number): string {
  const filled = Math.min(width, Math.max(0, Math.floor(width * share)));
  return '█'.repeat(filled) + ' '.repeat(width - filled);
}
