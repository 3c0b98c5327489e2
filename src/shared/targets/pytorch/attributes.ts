import type { Body, Item } from '../python/body';
import { Names, snakeCase } from '../python/identifiers';
import { layerId, makerOf } from '../python/sharing';

/**
 * What a module is called inside its class: `attribute(item, construct)`. Equal for all uses of one composite, and for all
 * items that share it.
 */
export function nameAttributes(body: Body): (item: number, construct: number) => string {
  const names = new Names('attribute');
  const sequences = sequencesOf(body);
  const table = body.items.map((item, index) => {
    const sequence = sequences.find(({ first, last }) => first <= index && index <= last);
    if (sequence) return [index === sequence.first ? names.fresh(snakeCase(item.chain!)) : ''];
    const id = layerId(item);
    const made = makerOf(body, index) === index ? item.constructs : [];
    return made.map(({ suffix }) => names.fresh(snakeCase(suffix ? `${id}_${suffix}` : id)));
  });
  return (item, construct) => {
    const sequence = sequences.find(({ first, last }) => first <= item && item <= last);
    if (sequence) return `${table[sequence.first]![0]!}.${item - sequence.first}`;
    return table[makerOf(body, item)]![construct]!;
  };
}

export interface Sequence {
  readonly first: number;
  readonly last: number;
}

/** The repetitions of nodes, by their items, that are one module each and so one `nn.Sequential`. */
export function sequencesOf({ items }: Body): Sequence[] {
  const found: Sequence[] = [];
  for (let first = 0; first < items.length; first++) {
    const { chain } = items[first]!;
    if (chain === undefined) continue;
    let last = first;
    while (items[last + 1]?.chain === chain) last++;
    if (items.slice(first, last + 1).every(isOneModule)) found.push({ first, last });
    first = last;
  }
  return found;
}

function isOneModule({ constructs, statements, shared }: Item): boolean {
  return (
    constructs.length === 1 && !shared && statements.length === 1 && /^⟨c0⟩\(⟨t\d+⟩\)$/.test(statements[0]!.expression)
  );
}

/** The `state_dict` prefix of every module of every primitive block, by node path and construct. */
export function modulePrefixes(body: Body, prefix = ''): Map<string, string[]> {
  const attribute = nameAttributes(body);
  const prefixes = new Map<string, string[]>();
  body.items.forEach((item, itemIndex) =>
    item.constructs.forEach((construct, constructIndex) => {
      const own = `${prefix}${attribute(itemIndex, constructIndex)}.`;
      if (!construct.body) prefixes.set(item.path, [...(prefixes.get(item.path) ?? []), own]);
      else for (const [path, inner] of modulePrefixes(construct.body, own)) prefixes.set(path, inner);
    }),
  );
  return prefixes;
}
