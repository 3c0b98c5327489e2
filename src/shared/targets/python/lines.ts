/** Collects lines of generated code and which nodes each belongs to. */
export class Lines {
  readonly text: string[] = [];
  /** Index of the line that the last statement begins at. */
  private lastStatement = 0;
  private readonly owners = new Map<string, [number, number][]>();

  constructor(private readonly width = 100) {}

  get next(): number {
    return this.text.length + 1;
  }

  add(line = '', paths: readonly string[] = []): void {
    const first = this.next;
    this.lastStatement = first - 1;
    this.text.push(...wrapCall(line, this.width));
    for (const path of paths) this.own(path, first, this.next - 1);
  }

  /** Returns results: `x = f(x)` as the last statement becomes `return f(x)`. */
  addReturn(indent: string, results: readonly string[], paths: readonly string[] = []): void {
    const assignment = `${indent}${results[0]} = `;
    const last = this.lastStatement;
    if (results.length === 1 && this.text[last]?.startsWith(assignment)) {
      this.text[last] = `${indent}return ${this.text[last].slice(assignment.length)}`;
      for (const path of paths) this.own(path, last + 1, this.next - 1);
    } else this.add(`${indent}return ${results.join(', ')}`, paths);
  }

  /** Says that the lines from `first` to `last` (counted from 1) belong to a node. */
  own(path: string, first: number, last: number): void {
    const ranges = this.owners.get(path) ?? [];
    const previous = ranges.at(-1);
    if (previous && previous[1] >= first - 1) previous[1] = Math.max(previous[1], last);
    else ranges.push([first, last]);
    this.owners.set(path, ranges);
  }

  get lines(): ReadonlyMap<string, readonly (readonly [number, number])[]> {
    return this.owners;
  }

  toString(): string {
    return `${this.text.join('\n')}\n`;
  }
}

/** Breaks a line that is too long after its first opening bracket, one argument a line, as formatters do. */
function wrapCall(line: string, width: number): string[] {
  if (line.length <= width) return [line];
  const span = outermostCall(line);
  if (!span || span.parts.length === 0) return [line];
  const indent = /^ */.exec(line)![0];
  const [open, close] = [line.slice(0, span.open + 1), line.slice(span.close)];
  const oneLine = `${indent}    ${span.parts.join(', ')}`;
  // A comma behind the only part of a grouping would make a tuple of it.
  const comma = span.parts.length > 1 || /[\w)\]]$/.test(open.slice(0, -1)) ? ',' : '';
  const inner = oneLine.length <= width ? [oneLine] : span.parts.map((part) => `${indent}    ${part}${comma}`);
  return [open, ...inner.flatMap((each) => wrapCall(each, width)), `${indent}${close}`];
}

/** The longest bracketed argument list of a line that stands at depth 0. */
function outermostCall(line: string): { open: number; close: number; parts: string[] } | undefined {
  let best: { open: number; close: number; parts: string[] } | undefined;
  let depth = 0;
  let open = 0;
  let quoted = false;
  let parts: string[] = [];
  let start = 0;
  for (let index = 0; index < line.length; index++) {
    const character = line[index]!;
    if (quoted) {
      if (character === '\\') index++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if ('([{'.includes(character)) {
      if (depth++ === 0) [open, start, parts] = [index, index + 1, []];
    } else if (')]}'.includes(character)) {
      if (--depth === 0) {
        const last = line.slice(start, index).trim();
        if (last) parts.push(last);
        if (!best || index - open > best.close - best.open) best = { open, close: index, parts };
      }
    } else if (character === ',' && depth === 1) {
      parts.push(line.slice(start, index).trim());
      start = index + 1;
    }
  }
  return best;
}
