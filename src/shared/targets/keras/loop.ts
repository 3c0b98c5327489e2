import { tensorsIn } from '../python/body';
import { argumentsOf, pathsOf } from '../python/use';
import { formatArguments, formatValue, quote } from '../python/values';
import { layerNameValue } from './names';
import type { NamedScope } from './namedScope';

/** Three or more uses of one function in a row: what differs stands in a table, the call once. */
export function writeLoop({ lines, writing, body, name, variant }: NamedScope, first: number, last: number): void {
  const items = body.items.slice(first, last + 1);
  const used = writing.variants.get(items[0]!.constructs[0]!.body!)!;
  const rows = items.map((_, offset) => argumentsOf(writing, body, first + offset, 0).map(formatValue));
  const columns = used.arguments.map((argument, column) => ({
    name: argument.name,
    column,
    varies: rows.some((row) => row[column] !== rows[0]![column]),
  }));
  const varying = columns.filter((column) => column.varies);
  const start = name(tensorsIn(items[0]!.statements[0]!.expression)[0]!);
  if (start !== 'x') lines.add(`    x = ${start}`);
  const begin = lines.next;
  const variables = ['block', ...varying.map((column) => column.name)].join(', ');
  if (varying.length === 0) {
    const names = items.map((item) => formatValue(layerNameValue(item, '', variant !== undefined)));
    lines.add(`    for block in (${names.join(', ')}):`);
  } else lines.add(`    for ${variables} in (`);
  items.forEach((item, offset) => {
    if (varying.length === 0) return;
    const own = layerNameValue(item, '', variant !== undefined);
    const cells = [
      typeof own === 'string' ? quote(own) : formatValue(own),
      ...varying.map(({ column }) => rows[offset]![column]!),
    ];
    lines.add(`        (${cells.join(', ')}),`, pathsOf(variant, item));
  });
  if (varying.length > 0) lines.add('    ):');
  const given = columns.map((column) => ({ code: column.varies ? column.name : rows[0]![column.column]! }));
  lines.add(
    `        x = ${writing.nameOf(used)}(${formatArguments([{ code: 'x' }, ...given], { name: { code: 'block' } })})`,
  );
  for (const item of items) for (const path of pathsOf(variant, item)) lines.own(path, begin, lines.next - 1);
  const end = name(items.at(-1)!.statements[0]!.targets[0]!);
  if (end !== 'x') lines.add(`    ${end} = x`);
}
