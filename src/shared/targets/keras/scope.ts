import { argumentNames } from '../python/argumentNames';
import { replaceConstructs, replaceTensors, tensorsIn } from '../python/body';
import type { Lines } from '../python/lines';
import { makerOf } from '../python/sharing';
import { nameTensors } from '../python/tensorNames';
import { argumentsOf, constructArguments, findChains, pathsMadeBy, pathsOf } from '../python/use';
import { formatArguments } from '../python/values';
import type { Variant } from '../python/variants';
import { nameLayers } from './callables';
import { writeLoop } from './loop';
import { inputName, layerNameValue, wrappedName } from './names';
import type { KerasWriting, NamedScope, ScopePlan } from './namedScope';

/** Writes a composite's function. */
export function writeFunction(lines: Lines, writing: KerasWriting, variant: Variant): void {
  const body = variant.uses[0]!;
  const inputs = argumentNames(body);
  const own = variant.arguments.map((argument) => argument.name);
  const isCallable = writing.callables.has(variant);
  lines.add(`def ${writing.nameOf(variant)}(${[...(isCallable ? [] : inputs), ...own, 'name'].join(', ')}):`);
  const results = writeScope(lines, writing, { body, inputs, argumentNames: own, variant });
  lines.addReturn(isCallable ? '        ' : '    ', results);
  if (!isCallable) return;
  lines.add();
  lines.add('    return call');
}

/** Writes the statements of the model or of a composite's function; returns the names of its results. */
export function writeScope(lines: Lines, writing: KerasWriting, plan: ScopePlan): string[] {
  const { body, inputs, variant } = plan;
  const isCallable = variant !== undefined && writing.callables.has(variant);
  // A variable called like a function that this scope calls would hide it.
  const functions = body.items.flatMap(({ constructs: [first] }) =>
    first?.body ? [writing.nameOf(writing.variants.get(first.body)!)] : [],
  );
  const taken = [...inputs, ...plan.argumentNames, ...functions, counter(plan.argumentNames)];
  const layer = nameLayers(body, isCallable, taken);
  const kept = body.items.flatMap(({ constructs }, item) => constructs.flatMap((_, at) => layer(item, at) ?? []));
  const named = nameTensors(body, [...taken, ...kept], inputs);
  const modelInputs = body.items.filter((item) => item.constructs[0]?.type === 'keras.Input');
  for (const item of modelInputs) named.set(item.statements[0]!.targets[0]!, inputName(item.id, modelInputs.length));
  const name = (token: string): string => named.get(token) ?? 'x';
  const scope: NamedScope = { ...plan, lines, writing, name, layer, indent: isCallable ? '        ' : '    ' };
  if (isCallable) {
    body.items.forEach((_, index) => keepLayers(scope, index));
    lines.add();
    lines.add(`    def call(${inputs.join(', ')}):`);
  }
  const chains = new Map(findChains(writing, body).map(([first, last]) => [first, last]));
  for (let index = 0; index < body.items.length; index++) {
    const end = isCallable ? index : lastAlike(scope, index);
    if (end > index) {
      writeRepetitions(scope, index, end);
      index = end;
      continue;
    }
    const last = chains.get(index);
    if (last !== undefined && isLoop(scope, index, last)) {
      writeLoop(scope, index, last);
      index = last;
      continue;
    }
    if (!isCallable) keepLayers(scope, index);
    writeItem(scope, index);
  }
  return body.outputs.map(name);
}

/** Puts the layers that an item makes into variables, where several items call them. */
function keepLayers(scope: NamedScope, index: number): void {
  const { lines, body, layer, variant } = scope;
  const item = body.items[index]!;
  if (makerOf(body, index) !== index) return;
  item.constructs.forEach((_, construct) => {
    const variable = layer(index, construct);
    if (variable === undefined) return;
    lines.add(`    ${variable} = ${layerCall(scope, index, construct)}`, pathsMadeBy(variant, body, item));
  });
}

function writeItem(scope: NamedScope, index: number): void {
  const { lines, body, variant, indent } = scope;
  const item = body.items[index]!;
  for (const text of itemText(scope, index)) lines.add(`${indent}${text}`, pathsOf(variant, item));
}

/** The statements of an item. @param id what its layers are called after, where that is not its own */
function itemText(scope: NamedScope, index: number, id?: string): string[] {
  const { writing, body, name, layer } = scope;
  const item = body.items[index]!;
  return item.statements.map(({ expression, targets }) => {
    const used = item.constructs[0]?.body;
    const isFunction = used && !writing.callables.has(writing.variants.get(used)!);
    const called = isFunction
      ? functionCall(scope, index, tensorsIn(expression).map(name), id)
      : replaceConstructs(
          replaceTensors(expression, name),
          (construct) => layer(index, construct) ?? layerCall(scope, index, construct, id),
        );
    return `${targets.map(name).join(', ')} = ${called}`;
  });
}

/** The last of the repetitions of one node, from this item on, that are written alike but for their number. */
function lastAlike(scope: NamedScope, first: number): number {
  const { items } = scope.body;
  const { chain, shared } = items[first]!;
  if (chain === undefined || shared) return first;
  const textAt = (index: number) =>
    itemText(scope, index, `${chain}/repeat{${counter(scope.argumentNames)}}`).join('\n');
  const text = textAt(first);
  let last = first;
  while (items[last + 1]?.chain === chain && !items[last + 1]!.shared && textAt(last + 1) === text) last++;
  return text === '' ? first : last;
}

/** The variable of a loop over repetitions. */
function counter(taken: readonly string[]): string {
  return ['i', 'index', 'number'].find((name) => !taken.includes(name)) ?? 'repetition';
}

function writeRepetitions(scope: NamedScope, first: number, last: number): void {
  const { lines, body, variant, indent } = scope;
  const items = body.items.slice(first, last + 1);
  const { chain, id } = items[0]!;
  const start = Number(/\d+$/.exec(id)![0]);
  const paths = items.flatMap((item) => pathsOf(variant, item));
  lines.add(`${indent}for ${counter(scope.argumentNames)} in range(${start}, ${start + items.length}):`, paths);
  for (const text of itemText(scope, first, `${chain}/repeat{${counter(scope.argumentNames)}}`))
    lines.add(`${indent}    ${text}`, paths);
}

/** `layers.Conv2D(6, 5, name="c1")`, or the call of a function that returns what is called. */
function layerCall(scope: NamedScope, index: number, construct: number, id?: string): string {
  const { writing, body, variant } = scope;
  const item = body.items[index]!;
  const { type, suffix, wrapper, body: used } = item.constructs[construct]!;
  if (used) return functionCall(scope, index, [], id);
  const called = { name: layerNameValue(id === undefined ? item : { id }, suffix, variant !== undefined) };
  if (wrapper === undefined) return `${type}(${constructArguments(writing, body, index, construct, called)})`;
  const layer = `${type}(${constructArguments(writing, body, index, construct, { name: wrappedName })})`;
  return `${wrapper}(${formatArguments([{ code: layer }], called)})`;
}

function functionCall(
  { writing, body, variant }: NamedScope,
  index: number,
  inputs: readonly string[],
  id?: string,
): string {
  const item = body.items[index]!;
  const used = writing.variants.get(item.constructs[0]!.body!)!;
  const given = [...inputs.map((code) => ({ code })), ...argumentsOf(writing, body, index, 0)];
  const name = layerNameValue(id === undefined ? item : { id }, '', variant !== undefined);
  return `${writing.nameOf(used)}(${formatArguments(given, { name })})`;
}

/** Whether a chain of calls can be written as a loop: of one function, on the trunk alone. */
function isLoop({ body, writing, name }: NamedScope, first: number, last: number): boolean {
  const used = writing.variants.get(body.items[first]!.constructs[0]!.body!)!;
  if (writing.callables.has(used)) return false;
  return body.items.slice(first, last).every(({ statements }) => name(statements[0]!.targets[0]!) === 'x');
}
