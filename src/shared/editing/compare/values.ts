/** A value that differs: absent on the side on which there is none. */
export interface ValueDifference {
  /** Where it is: `optimizer.learningRate`, `filters`. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * What differs between two values of plain data, field by field, also where one side has nothing; lists are values as a
 * whole.
 */
export function compareValues(before: unknown, after: unknown, path = ''): ValueDifference[] {
  const [left, right] = [fieldsOf(before), fieldsOf(after)];
  if (left && right && (isRecord(before) || isRecord(after))) {
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].flatMap((key) => compareValues(left[key], right[key], path === '' ? key : `${path}.${key}`));
  }
  if (sameValue(before, after)) return [];
  return [{ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

function sameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
  return left.every((value, index) => sameValue(value, right[index]));
}

function fieldsOf(value: unknown): Record<string, unknown> | undefined {
  return value === undefined ? {} : isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
