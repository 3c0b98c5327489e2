import { replaceConstructs, replaceTensors, tensorsIn, type Body, type Item } from '../python/body';
import type { Lines } from '../python/lines';
import { nameTensors } from '../python/tensorNames';
import { argumentsOf, constructArguments, findChains, pathsOf, type Writing } from '../python/use';
import { formatArguments, formatValue, quote, type PythonValue } from '../python/values';
import type { Variant } from '../python/variants';
import { inputName } from './names';

/** Writes the statements of the model or of a composite's function; returns the names of its results. */
export function writeScope(
  lines: Lines,
  writing: Writing,
  body: Body,
  inputs: readonly string[],
  argumentNames: readonly string[],
  variant?: Variant,
): string[] {
  // A variable called like a function that this scope calls would hide it.
  const functions = body.items.flatMap(({ constructs: [first] }) =>
    first?.body ? [writing.nameOf(writing.variants.get(first.body)!)] : [],
  );
  const named = nameTensors(body, [...inputs, ...argumentNames, ...functions], inputs);
  const modelInputs = body.items.filter((item) => item.constructs[0]?.type === 'keras.Input');
  for (const item of modelInputs) named.set(item.statements[0]!.targets[0]!, inputName(item.id, modelInputs.length));
  const name = (token: string): string => named.get(token) ?? 'x';
  const chains = new Map(findChains(writing, body).map(([first, last]) => [first, last]));
  for (let index = 0; index < body.items.length; index++) {
    const last = chains.get(index);
    if (last !== undefined && isTrunk(body, index, last, name)) {
      writeLoop(lines, writing, body, index, last, name, variant);
      index = last;
    } else writeItem(lines, writing, body, index, name, variant);
  }
  return body.outputs.map(name);
}

type Name = (token: string) => string;

function writeItem(lines: Lines, writing: Writing, body: Body, index: number, name: Name, variant?: Variant): void {
  const item = body.items[index]!;
  for (const statement of item.statements) {
    const text = replaceConstructs(replaceTensors(statement.expression, name), (constructIndex) => {
      const construct = item.constructs[constructIndex]!;
      if (construct.body) return '⟨call⟩';
      const called = { name: layerNameValue(item, construct.suffix, variant !== undefined) };
      return `${construct.type}(${constructArguments(writing, body, index, constructIndex, called)})`;
    });
    const used = item.constructs[0]?.body;
    const called = used
      ? callOf(
          writing,
          body,
          index,
          tensorsIn(statement.expression).map(name),
          layerNameValue(item, '', variant !== undefined),
        )
      : text;
    lines.add(`    ${statement.targets.map(name).join(', ')} = ${called}`, pathsOf(variant, item));
  }
}

function callOf(writing: Writing, body: Body, index: number, inputs: readonly string[], name: PythonValue): string {
  const used = writing.variants.get(body.items[index]!.constructs[0]!.body!)!;
  const given = [...inputs.map((code) => ({ code })), ...argumentsOf(writing, body, index, 0)];
  return `${writing.nameOf(used)}(${formatArguments(given, { name })})`;
}

/** `"conv1"` in the model, `f"{name}.conv1"` in a composite's function. */
function layerNameValue(item: Item, suffix: string, inside: boolean): PythonValue {
  const own = suffix ? `${item.id}.${suffix}` : item.id;
  return inside ? { code: `f"{name}.${own}"` } : own;
}

function isTrunk(body: Body, first: number, last: number, name: Name): boolean {
  for (let index = first; index < last; index++)
    if (name(body.items[index]!.statements[0]!.targets[0]!) !== 'x') return false;
  return true;
}

/** Three or more uses of one function in a row: what differs stands in a table, the call once. */
function writeLoop(
  lines: Lines,
  writing: Writing,
  body: Body,
  first: number,
  last: number,
  name: Name,
  variant?: Variant,
): void {
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
