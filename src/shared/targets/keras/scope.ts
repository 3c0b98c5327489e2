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
import { inputName, layerNameValue } from './names';
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
  const taken = [...inputs, ...plan.argumentNames, ...functions];
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
  const { lines, writing, body, name, layer, variant, indent } = scope;
  const item = body.items[index]!;
  for (const { expression, targets } of item.statements) {
    const used = item.constructs[0]?.body;
    const isFunction = used && !writing.callables.has(writing.variants.get(used)!);
    const called = isFunction
      ? functionCall(scope, index, tensorsIn(expression).map(name))
      : replaceConstructs(
          replaceTensors(expression, name),
          (construct) => layer(index, construct) ?? layerCall(scope, index, construct),
        );
    lines.add(`${indent}${targets.map(name).join(', ')} = ${called}`, pathsOf(variant, item));
  }
}

/** `layers.Conv2D(6, 5, name="c1")`, or the call of a function that returns what is called. */
function layerCall(scope: NamedScope, index: number, construct: number): string {
  const { writing, body, variant } = scope;
  const item = body.items[index]!;
  const { type, suffix, body: used } = item.constructs[construct]!;
  if (used) return functionCall(scope, index, []);
  const called = { name: layerNameValue(item, suffix, variant !== undefined) };
  return `${type}(${constructArguments(writing, body, index, construct, called)})`;
}

function functionCall({ writing, body, variant }: NamedScope, index: number, inputs: readonly string[]): string {
  const item = body.items[index]!;
  const used = writing.variants.get(item.constructs[0]!.body!)!;
  const given = [...inputs.map((code) => ({ code })), ...argumentsOf(writing, body, index, 0)];
  const name = layerNameValue(item, '', variant !== undefined);
  return `${writing.nameOf(used)}(${formatArguments(given, { name })})`;
}

/** Whether a chain of calls can be written as a loop: of one function, on the trunk alone. */
function isLoop({ body, writing, name }: NamedScope, first: number, last: number): boolean {
  const used = writing.variants.get(body.items[first]!.constructs[0]!.body!)!;
  if (writing.callables.has(used)) return false;
  return body.items.slice(first, last).every(({ statements }) => name(statements[0]!.targets[0]!) === 'x');
}
