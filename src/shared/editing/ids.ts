import type { BlockDefinition } from '../blocks/definition';

const longest = 60;

/** What the numbered names of `freshId` have in common: `conv` of `conv1` and `conv2`. */
export function familyOf(name: string): string {
  const clean =
    name
      .replace(/[^A-Za-z0-9_-]/g, '')
      .replace(/\d+$/, '')
      .slice(0, longest - 6) || 'node';
  return /^[A-Za-z_]/.test(clean) ? clean : `n${clean}`;
}

/** The first of conv1, conv2 … that is not taken. */
export function freshId(stem: string, taken: ReadonlySet<string>): string {
  const start = familyOf(stem);
  for (let number = 1; ; number++) if (!taken.has(`${start}${number}`)) return `${start}${number}`;
}

/** `input` for the first Input, `conv1`, `maxPool2` for others: short names that read well in code. */
export function freshNodeId(block: BlockDefinition | undefined, type: string, taken: ReadonlySet<string>): string {
  const stem = stemOf(type);
  if (block?.kind === 'primitive' && block.boundary && !taken.has(stem)) return stem;
  return freshId(stem, taken);
}

/** A node or a note that comes into a graph where its id may be taken. */
export interface Arriving {
  readonly id: string;
  readonly block?: string;
}

/**
 * An id for each arriving item: its own where it is free. Else a generated one gets a number after all of its family, `conv5`
 * for `conv2`; one that somebody chose stays readable, `C3_copy` for `C3`, since the next free number may be the name of
 * something else in a paper. `mark`: `copy`, or nothing for what is no copy (`C3_2`).
 */
export function freshNames(wanted: readonly Arriving[], taken: Iterable<string>, mark = ''): Map<string, string> {
  const used = new Set(taken);
  const names = new Map<string, string>();
  for (const { id, block } of wanted) {
    const stem = block === undefined ? 'note' : stemOf(block);
    const name = !used.has(id) ? id : (nextOfFamily(id, stem, used) ?? marked(id, mark, used));
    used.add(name);
    names.set(id, name);
  }
  return names;
}

/** A display name that is taken: `stem copy`, `stem copy 2`. */
export function freshLabel(name: string, taken: ReadonlySet<string>): string {
  const base = name.replace(/ copy( \d+)?$/, '');
  for (let number = 1; ; number++) {
    const label = number === 1 ? `${base} copy` : `${base} copy ${number}`;
    if (!taken.has(label)) return label;
  }
}

/** `undefined` where the id is not one of those that `freshNodeId` makes from this stem. */
function nextOfFamily(id: string, stem: string, taken: ReadonlySet<string>): string | undefined {
  const numberOf = (other: string): number => {
    const rest = other.startsWith(stem) ? other.slice(stem.length) : undefined;
    return rest === '' ? 1 : rest !== undefined && /^[1-9]\d{0,8}$/.test(rest) ? Number(rest) : 0;
  };
  if (!numberOf(id)) return undefined;
  let highest = 0;
  for (const other of taken) highest = Math.max(highest, numberOf(other));
  return `${stem}${highest + 1}`;
}

function marked(id: string, mark: string, taken: ReadonlySet<string>): string {
  const base = (mark ? id.replace(new RegExp(`_${mark}\\d*$`), '') : id).slice(0, longest - 10);
  if (mark && !taken.has(`${base}_${mark}`)) return `${base}_${mark}`;
  for (let number = 2; ; number++) if (!taken.has(`${base}_${mark}${number}`)) return `${base}_${mark}${number}`;
}

/** `Conv2D` → `conv`, `MaxPool2D` → `maxPool`. */
function stemOf(type: string): string {
  const plain = type.replace(/[123]D$/, '');
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}
