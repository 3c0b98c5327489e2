import { replaceConstructs, replaceTensors, tensorsIn, type Body } from '../python/body';
import type { Lines } from '../python/lines';
import { nameTensors } from '../python/tensorNames';
import { argumentsOf, constructArguments, findChains, pathsMadeBy, pathsOf, type Writing } from '../python/use';
import { makerOf } from '../python/sharing';
import { formatArguments, type PythonValue } from '../python/values';
import type { Variant } from '../python/variants';
import { nameAttributes, sequencesOf, type Sequence } from './attributes';

/** Writes the constructor and `forward` of the model's class or of a composite's. */
export function writeClass(
  lines: Lines,
  writing: Writing,
  body: Body,
  name: string,
  inputs: readonly string[],
  variant?: Variant,
): void {
  const attribute = nameAttributes(body);
  const own =
    variant?.arguments.map(({ name: argument, values }) => `${argument}${typeHint([...values.values()])}`) ?? [];
  lines.add(`class ${name}(nn.Module):`);
  lines.add(`    def __init__(${['self', ...own].join(', ')}) -> None:`);
  lines.add('        super().__init__()');
  const sequences = new Map(sequencesOf(body).map((sequence) => [sequence.first, sequence]));
  const within = new Set([...sequences.values()].flatMap(({ first, last }) => range(first, last)));
  body.items.forEach((item, itemIndex) => {
    if (makerOf(body, itemIndex) !== itemIndex) return;
    const sequence = sequences.get(itemIndex);
    if (sequence) writeSequence(lines, writing, body, sequence, attribute(itemIndex, 0).split('.')[0]!, variant);
    if (within.has(itemIndex)) return;
    item.constructs.forEach((_, constructIndex) => {
      const made = makingOf(writing, body, itemIndex, constructIndex);
      lines.add(`        self.${attribute(itemIndex, constructIndex)} = ${made}`, pathsMadeBy(variant, body, item));
    });
  });
  lines.add();
  const several = body.outputs.length > 1;
  lines.add(
    `    def forward(${['self', ...inputs.map((input) => `${input}: torch.Tensor`)].join(', ')}) -> ` +
      `${several ? 'tuple[torch.Tensor, ...]' : 'torch.Tensor'}:`,
  );
  writeForward(lines, writing, body, inputs, attribute, variant);
}

/** What makes a module. */
function makingOf(writing: Writing, body: Body, item: number, construct: number): string {
  const { body: used, type } = body.items[item]!.constructs[construct]!;
  return used
    ? `${writing.nameOf(writing.variants.get(used)!)}(${formatArguments(argumentsOf(writing, body, item, construct), {})})`
    : `${type}(${constructArguments(writing, body, item, construct)})`;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** Repetitions in a row; those that are alike are made in a loop. */
function writeSequence(
  lines: Lines,
  writing: Writing,
  body: Body,
  { first, last }: Sequence,
  name: string,
  variant: Variant | undefined,
): void {
  const groups: { readonly made: string; readonly items: number[] }[] = [];
  for (const index of range(first, last)) {
    const made = makingOf(writing, body, index, 0);
    const before = groups.at(-1);
    if (before?.made === made) before.items.push(index);
    else groups.push({ made, items: [index] });
  }
  const pathsFor = (items: readonly number[]) =>
    items.flatMap((index) => pathsMadeBy(variant, body, body.items[index]!));
  const textOf = ({ made, items }: (typeof groups)[number]) =>
    items.length === 1 ? made : `*[${made} for _ in range(${items.length})]`;
  if (groups.length === 1) {
    lines.add(`        self.${name} = nn.Sequential(${textOf(groups[0]!)})`, pathsFor(groups[0]!.items));
    return;
  }
  const begin = lines.next;
  lines.add(`        self.${name} = nn.Sequential(`);
  for (const group of groups) lines.add(`            ${textOf(group)},`, pathsFor(group.items));
  lines.add('        )');
  for (const path of pathsFor(range(first, last))) lines.own(path, begin, begin);
}

/** `: int` where every use gives a whole number. */
function typeHint(values: readonly PythonValue[]): string {
  if (!values.every((value) => typeof value === 'number')) return '';
  return values.every((value) => Number.isInteger(value)) ? ': int' : ': float';
}

function writeForward(
  lines: Lines,
  writing: Writing,
  body: Body,
  inputs: readonly string[],
  attribute: (item: number, construct: number) => string,
  variant?: Variant,
): void {
  const named = nameTensors(body, inputs, inputs);
  const name = (token: string): string => named.get(token) ?? 'x';
  const sequences = new Map(sequencesOf(body).map((sequence) => [sequence.first, sequence]));
  const chains = new Map(findChains(writing, body).map(([first, last]) => [first, last]));
  for (let index = 0; index < body.items.length; index++) {
    const sequence = sequences.get(index);
    if (sequence) {
      const [begin, end] = [body.items[sequence.first]!, body.items[sequence.last]!];
      const from = name(tensorsIn(begin.statements[0]!.expression)[0]!);
      const paths = range(sequence.first, sequence.last).flatMap((at) => pathsOf(variant, body.items[at]!));
      const called = attribute(index, 0).split('.')[0]!;
      lines.add(`        ${name(end.statements[0]!.targets[0]!)} = self.${called}(${from})`, paths);
      index = sequence.last;
      continue;
    }
    const last = chains.get(index);
    const items = body.items.slice(index, (last ?? index) + 1);
    const trunk = items.slice(0, -1).every((item) => name(item.statements[0]!.targets[0]!) === 'x');
    if (last !== undefined && trunk) {
      const start = name(tensorsIn(items[0]!.statements[0]!.expression)[0]!);
      if (start !== 'x') lines.add(`        x = ${start}`);
      const members = items.map((_, offset) => `self.${attribute(index + offset, 0)}`);
      const begin = lines.next;
      lines.add(`        for block in (${members.join(', ')}):`);
      lines.add('            x = block(x)');
      for (const item of items) for (const path of pathsOf(variant, item)) lines.own(path, begin, lines.next - 1);
      const end = name(items.at(-1)!.statements[0]!.targets[0]!);
      if (end !== 'x') lines.add(`        ${end} = x`);
      index = last;
      continue;
    }
    const item = body.items[index]!;
    for (const statement of item.statements) {
      const text = replaceConstructs(
        replaceTensors(statement.expression, name),
        (construct) => `self.${attribute(index, construct)}`,
      );
      lines.add(`        ${statement.targets.map(name).join(', ')} = ${text}`, pathsOf(variant, item));
    }
  }
  lines.addReturn('        ', body.outputs.map(name), variant ? [] : body.ends);
}
