import type { BlockDefinition } from '../blocks/definition';
import { blocks } from '../blocks/registry';
import { resolveParameters } from '../document/parameters/resolve';
import type { NetNode } from '../document/schema';

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

/** `input` for the first Input, `conv1`, `bn1`, `relu2` for others: short names that read well in code. */
export function freshNodeId(
  block: BlockDefinition | undefined,
  { block: type, parameters }: Pick<NetNode, 'block'> & Partial<Pick<NetNode, 'parameters'>>,
  taken: ReadonlySet<string>,
): string {
  const stem = stemOf(block, type, parameters);
  if (block?.kind === 'primitive' && block.boundary && !taken.has(stem)) return stem;
  return freshId(stem, taken);
}

/** A node or a note that comes into a graph where its id may be taken. */
export interface Arriving {
  readonly id: string;
  readonly block?: string;
  readonly parameters?: NetNode['parameters'];
}

/**
 * An id for each arriving item: its own where it is free. Else a generated one gets a number after all of its family, `conv5`
 * for `conv2`; one that somebody chose stays readable, `C3_copy` for `C3`, since the next free number may be the name of
 * something else in a paper. `mark`: `copy`, or nothing for what is no copy (`C3_2`).
 */
export function freshNames(wanted: readonly Arriving[], taken: Iterable<string>, mark = ''): Map<string, string> {
  const used = new Set(taken);
  const names = new Map<string, string>();
  for (const { id, block, parameters } of wanted) {
    const name = used.has(id) ? (nextOfFamily(id, stemsOf(block, parameters), used) ?? marked(id, mark, used)) : id;
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

/** What the ids of such nodes may begin with: today's stem, and that of older drawings. */
function stemsOf(type: string | undefined, parameters: NetNode['parameters'] | undefined): readonly string[] {
  return type === undefined ? ['note'] : [stemOf(blocks[type], type, parameters), plainStem(type)];
}

/** `undefined` where the id is not one of those that `freshNodeId` makes from one of these stems. */
function nextOfFamily(id: string, stems: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const stem = stems.find((candidate) => numberOf(id, candidate));
  if (stem === undefined) return undefined;
  let highest = 0;
  for (const other of taken) highest = Math.max(highest, numberOf(other, stem));
  return `${stem}${highest + 1}`;
}

/** The 2 of `conv2`, 1 for `conv` alone, 0 for what has another stem. */
function numberOf(id: string, stem: string): number {
  const rest = id.startsWith(stem) ? id.slice(stem.length) : undefined;
  return rest === '' ? 1 : rest !== undefined && /^[1-9]\d{0,8}$/.test(rest) ? Number(rest) : 0;
}

function marked(id: string, mark: string, taken: ReadonlySet<string>): string {
  const base = (mark ? id.replace(new RegExp(`_${mark}\\d*$`), '') : id).slice(0, longest - 10);
  if (mark && !taken.has(`${base}_${mark}`)) return `${base}_${mark}`;
  for (let number = 2; ; number++) if (!taken.has(`${base}_${mark}${number}`)) return `${base}_${mark}${number}`;
}

function stemOf(block: BlockDefinition | undefined, type: string, parameters: NetNode['parameters'] = {}): string {
  if (block?.stemParameter === undefined) return block?.stem ?? plainStem(type);
  const value = resolveParameters(block.parameters, parameters).values[block.stemParameter];
  return typeof value === 'string' ? value : plainStem(type);
}

/** `Conv2D` → `conv`, `MaxPool2D` → `maxPool`, `LSTM` → `lstm`. */
function plainStem(type: string): string {
  return type.replace(/[123]D$/, '').replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (capitals) => capitals.toLowerCase());
}

/** One name of two, `conv2Filters`, with a number where that is taken. */
export function nameOfBoth(one: string, other: string, taken: ReadonlySet<string>): string {
  const name = `${one.replaceAll('-', '_').slice(0, 32)}${other.charAt(0).toUpperCase()}${other.slice(1)}`;
  return taken.has(name) ? freshId(name, taken) : name;
}
