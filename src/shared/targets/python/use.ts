import { tensorsIn, type Body, type Construct, type Item, type Token } from './body';
import { formatArguments, type PythonValue } from './values';
import { holeKey, type Variant } from './variants';

/** How a construct inside `body` is written: its type and its arguments, those that differ between uses by name. */
export interface Writing {
  readonly variants: ReadonlyMap<Body, Variant>;
  /** What a variant's function or class is called. */
  readonly nameOf: (variant: Variant) => string;
}

/** The values that a use of a composite is called with, in the order of the variant's arguments. */
export function argumentsOf(
  writing: Writing,
  body: Body,
  itemIndex: number,
  constructIndex: number,
): readonly PythonValue[] {
  const used = body.items[itemIndex]!.constructs[constructIndex]!.body!;
  const holes = writing.variants.get(body)?.holes;
  return writing.variants.get(used)!.arguments.map((argument) => {
    const hole = holes?.get(holeKey(itemIndex, constructIndex, argument.name));
    return hole === undefined ? argument.values.get(used)! : { code: hole };
  });
}

/** `layers.Conv2D(filters, 5, padding="same"` without the closing bracket's extra arguments. */
export function constructArguments(
  writing: Writing,
  body: Body,
  itemIndex: number,
  constructIndex: number,
  extra: Readonly<Record<string, PythonValue>> = {},
): string {
  const construct: Construct = body.items[itemIndex]!.constructs[constructIndex]!;
  const holes = writing.variants.get(body)?.holes;
  const fill = (argument: number | string, value: PythonValue): PythonValue => {
    const hole = holes?.get(holeKey(itemIndex, constructIndex, argument));
    return hole === undefined ? value : { code: hole };
  };
  const positional = construct.positional.map((value, index) => fill(index, value));
  const keyword = Object.fromEntries(
    Object.entries(construct.keyword).map(([name, value]) => [name, fill(name, value)]),
  );
  return formatArguments(positional, { ...keyword, ...extra });
}

/** Nodes of every use that the same line stands for. */
export function pathsOf(variant: Variant | undefined, item: Item): string[] {
  return variant ? variant.uses.map((use) => `${use.path}/${item.id}`) : [item.path];
}

/** Nodes of every use whose layers the line makes that makes those of this item. */
export function pathsMadeBy(variant: Variant | undefined, body: Body, item: Item): string[] {
  const items = item.shared?.items.map((index) => body.items[index]!) ?? [item];
  return items.flatMap((each) => pathsOf(variant, each));
}

/**
 * Runs of uses of one variant, each fed by the one before it alone: they are written as a loop. [first, last] indices of
 * items; runs shorter than three are left as they are.
 */
export function findChains(writing: Writing, body: Body): [number, number][] {
  const chains: [number, number][] = [];
  const readers = countReaders(body);
  let first = 0;
  for (let index = 1; index <= body.items.length; index++) {
    if (index < body.items.length && follows(writing, body, index, readers)) continue;
    if (index - first >= 3) chains.push([first, index - 1]);
    first = index;
  }
  return chains;
}

/** How many items of a body read each tensor; whoever uses the body reads its outputs. */
function countReaders(body: Body): Map<Token, number> {
  const readers = new Map<Token, number>();
  const read = (tokens: Iterable<Token>) => {
    for (const token of tokens) readers.set(token, (readers.get(token) ?? 0) + 1);
  };
  for (const { statements } of body.items) read(new Set(statements.flatMap(({ expression }) => tensorsIn(expression))));
  read(body.outputs);
  return readers;
}

function follows(writing: Writing, body: Body, index: number, readers: ReadonlyMap<Token, number>): boolean {
  const [before, after] = [body.items[index - 1]!, body.items[index]!];
  const [left, right] = [before.constructs[0]?.body, after.constructs[0]?.body];
  if (!left || !right || before.chain !== after.chain || writing.variants.get(left) !== writing.variants.get(right))
    return false;
  const token = before.statements[0]!.targets[0]!;
  if (before.statements[0]!.targets.length !== 1 || right.inputs.length !== 1) return false;
  return readers.get(token) === 1 && after.statements[0]!.expression.includes(token);
}
