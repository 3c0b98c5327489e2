import type { BlockDefinition } from '../blocks/definition';

const longest = 60;

/** The first of conv1, conv2 … that is not taken. */
export function freshId(stem: string, taken: ReadonlySet<string>): string {
  const clean =
    stem
      .replace(/[^A-Za-z0-9_-]/g, '')
      .replace(/\d+$/, '')
      .slice(0, longest - 6) || 'node';
  const start = /^[A-Za-z_]/.test(clean) ? clean : `n${clean}`;
  for (let number = 1; ; number++) if (!taken.has(`${start}${number}`)) return `${start}${number}`;
}

/** `input` for the first Input, `conv1`, `maxPool2` for others: short names that read well in code. */
export function freshNodeId(block: BlockDefinition | undefined, type: string, taken: ReadonlySet<string>): string {
  const stem = stemOf(type);
  if (block?.kind === 'primitive' && block.boundary && !taken.has(stem)) return stem;
  return freshId(stem, taken);
}

/** `Conv2D` → `conv`, `MaxPool2D` → `maxPool`. */
function stemOf(type: string): string {
  const plain = type.replace(/[123]D$/, '');
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}
