/** A Python value inside generated code. Strings are quoted and escaped; raw code must say that it is. */
export type PythonValue = number | string | boolean | null | readonly PythonValue[] | { readonly code: string };

/**
 * A Python string literal. Everything outside printable ASCII is escaped, so that no name, however odd, can end the
 * string or start a line.
 */
export function quote(text: string): string {
  let body = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (character === '"' || character === '\\') body += `\\${character}`;
    else if (code >= 0x20 && code < 0x7f) body += character;
    else if (code <= 0xffff) body += `\\u${code.toString(16).padStart(4, '0')}`;
    else body += `\\U${code.toString(16).padStart(8, '0')}`;
  }
  return `"${body}"`;
}

/** Text for a comment or docstring: one line, no quotes, no backslashes. */
export function commentText(text: string): string {
  return text
    .replace(/[\\"]/g, "'")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`Python code cannot hold the number ${value}.`);
  const plain = String(value);
  const short = value.toExponential();
  return short.length < plain.length && !Number.isInteger(value) ? short : plain;
}

export function formatValue(value: PythonValue): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'string') return quote(value);
  if ('code' in value) return value.code;
  return value.length === 1 ? `(${formatValue(value[0]!)},)` : `(${value.map(formatValue).join(', ')})`;
}

/** `6, 5, padding="same"` */
export function formatArguments(
  positional: readonly PythonValue[],
  keyword: Readonly<Record<string, PythonValue>>,
): string {
  return [
    ...positional.map(formatValue),
    ...Object.entries(keyword).map(([name, value]) => `${name}=${formatValue(value)}`),
  ].join(', ');
}
