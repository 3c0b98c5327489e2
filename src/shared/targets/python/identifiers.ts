import { keywords, reservedNames, type NameKind } from './reservedNames';

function words(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
}

/** `ResidualBlock` → `residual_block`; never empty, never a keyword, never starting with a digit. */
export function snakeCase(text: string): string {
  const joined = words(text).join('_').toLowerCase() || 'layer';
  const safe = /^[0-9]/.test(joined) ? `n${joined}` : joined;
  return keywords.has(safe) ? `${safe}_` : safe;
}

/** `my stem` → `MyStem` */
export function pascalCase(text: string): string {
  const joined = words(text)
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');
  const safe = /^[0-9]/.test(joined) ? `Net${joined}` : joined || 'Network';
  return keywords.has(safe) ? `${safe}_` : safe;
}

/** Hands out names of one Python scope, each once, and none that Python, a framework or the code itself has already. */
export class Names {
  private readonly used: Set<string>;
  /** The number that the next name of its kind is tried with. */
  private readonly next = new Map<string, number>();

  constructor(kind: NameKind, reserved: readonly string[] = []) {
    this.used = new Set([...reservedNames[kind], ...reserved]);
  }

  fresh(wanted: string): string {
    let name = wanted;
    for (let number = this.next.get(wanted) ?? 2; this.used.has(name); number++) {
      name = `${wanted}_${number}`;
      this.next.set(wanted, number + 1);
    }
    this.used.add(name);
    return name;
  }
}
