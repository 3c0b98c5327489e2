/** A module that takes channels before positions, on a sequence, which has its positions first. */
export function alongPositions(module: string, expression: string): string {
  return `${module}(${expression}.transpose(1, 2)).transpose(1, 2)`;
}

/** A sequence with zeros, or another value, at its ends. */
export function padPositions(
  expression: string,
  [before, after]: readonly [before: number, after: number],
  value?: string,
): string {
  if (before === 0 && after === 0) return expression;
  return `F.pad(${expression}, (0, 0, ${before}, ${after})${value ? `, value=${value}` : ''})`;
}
