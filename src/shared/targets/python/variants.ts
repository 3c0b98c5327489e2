import { replaceTensors, type Body, type Token } from './body';
import { Names, snakeCase } from './identifiers';
import type { PythonValue } from './values';

/**
 * Uses of a composite that have the same structure are one function; what differs between them becomes its arguments.
 */
export interface Variant {
  readonly type: string;
  readonly uses: readonly Body[];
  readonly arguments: readonly Argument[];
  /** What a place in the body (see `holeKey`) says: an expression over the arguments, or nothing where all uses agree. */
  readonly holes: ReadonlyMap<string, string>;
}

export interface Argument {
  readonly name: string;
  /** Its value at each use. */
  readonly values: ReadonlyMap<Body, PythonValue>;
}

/** A place in a body that holds a value: the argument of a construct. */
export function holeKey(item: number, construct: number, argument: number | string): string {
  return `${item}.${construct}.${argument}`;
}

/** Every variant, each after the ones that it uses. */
export function findVariants(model: Body): Map<Body, Variant> {
  const bodies: Body[] = [];
  const collect = (body: Body): void => {
    for (const item of body.items)
      for (const construct of item.constructs)
        if (construct.body) {
          collect(construct.body);
          bodies.push(construct.body);
        }
  };
  collect(model);
  const groups: Body[][] = [];
  const known = new Map<string, number>();
  const structures = new Map<Body, number>();
  for (const body of bodies) {
    const signature = signatureOf(body, structures);
    let structure = known.get(signature);
    if (structure === undefined) {
      structure = groups.push([]) - 1;
      known.set(signature, structure);
    }
    groups[structure]!.push(body);
    structures.set(body, structure);
  }
  const variants = new Map<Body, Variant>();
  for (const uses of groups) {
    const variant = unify(uses, variants);
    for (const use of uses) variants.set(use, variant);
  }
  return variants;
}

/**
 * Everything about a body but the values in it, with tokens numbered by their first appearance. What is used in it stands
 * there as the number of its structure, so that the text is no longer than the body itself.
 */
function signatureOf(body: Body, structures: ReadonlyMap<Body, number>): string {
  const numbers = new Map<Token, string>();
  const number = (token: Token): string => {
    if (!numbers.has(token)) numbers.set(token, `#${numbers.size}`);
    return numbers.get(token)!;
  };
  const items = body.items.map((item) => ({
    id: item.id,
    constructs: item.constructs.map((construct) => [
      construct.body ? structures.get(construct.body) : construct.type,
      construct.suffix,
      construct.positional.map(kindOf),
      Object.entries(construct.keyword).map(([name, value]) => [name, kindOf(value)]),
    ]),
    statements: item.statements.map((statement) => [
      replaceTensors(statement.expression, number),
      statement.targets.map(number),
    ]),
  }));
  return JSON.stringify([body.type, body.inputs.map(number), items, body.outputs.map(number)]);
}

/** Raw code is part of the structure; other values may differ. */
function kindOf(value: PythonValue): string {
  return value !== null && typeof value === 'object' && 'code' in value ? value.code : '';
}

function unify(uses: readonly Body[], known: ReadonlyMap<Body, Variant>): Variant {
  const first = uses[0]!;
  const found = new Map<string, Argument>();
  const holes = new Map<string, string>();
  const names = new Names('variable');
  const exposed = exposedParameters(uses);
  /** What the same values were called before. */
  const placed = new Map<string, string>();

  const place = (key: string, hint: string, values: readonly PythonValue[]): void => {
    const texts = values.map((value) => JSON.stringify(value));
    if (texts.every((text) => text === texts[0])) return;
    const identity = texts.join('|');
    const known = placed.get(identity);
    if (known) return void holes.set(key, known);
    const match = matchParameter(values, exposed, hint !== inChannels);
    const source = match ?? { name: snakeCase(hint), expression: undefined, values };
    const argumentKey = match ? source.values.map((value) => JSON.stringify(value)).join('|') : identity;
    let argument = found.get(argumentKey);
    if (!argument) {
      argument = {
        name: names.fresh(source.name),
        values: new Map(uses.map((use, index) => [use, source.values[index]!])),
      };
      found.set(argumentKey, argument);
    }
    const text = source.expression?.(argument.name) ?? argument.name;
    placed.set(identity, text);
    holes.set(key, text);
  };

  first.items.forEach((item, itemIndex) =>
    item.constructs.forEach((construct, constructIndex) => {
      const at = (use: Body) => use.items[itemIndex]!.constructs[constructIndex]!;
      if (construct.body) {
        const variant = known.get(construct.body)!;
        for (const argument of variant.arguments)
          place(
            holeKey(itemIndex, constructIndex, argument.name),
            argument.name,
            uses.map((use) => argument.values.get(at(use).body!)!),
          );
        return;
      }
      construct.positional.forEach((_, index) =>
        place(
          holeKey(itemIndex, constructIndex, index),
          positionalHint(construct.type, item.id, index),
          uses.map((use) => at(use).positional[index]!),
        ),
      );
      for (const name of Object.keys(construct.keyword))
        place(
          holeKey(itemIndex, constructIndex, name),
          name,
          uses.map((use) => at(use).keyword[name]!),
        );
    }),
  );
  return { type: first.type, uses, arguments: [...found.values()], holes };
}

const inChannels = 'in_channels';

/** Convolutions and their like name their channels first everywhere; other places are named after their layer. */
function positionalHint(type: string, id: string, index: number): string {
  if (type.startsWith('nn.') && index === 0) return inChannels;
  return index === 0 || type.startsWith('nn.') ? `${id}_filters` : `${id}_${index}`;
}

interface Match {
  readonly name: string;
  readonly values: readonly PythonValue[];
  readonly expression?: (name: string) => string;
}

/** Numeric parameters of the composite itself that differ between uses. */
function exposedParameters(uses: readonly Body[]): Match[] {
  return Object.keys(uses[0]!.parameters)
    .map((name) => ({ name: snakeCase(name), values: uses.map((use) => use.parameters[name] as PythonValue) }))
    .filter(({ values }) => values.every((value) => typeof value === 'number'));
}

/**
 * The composite's own parameter that these values follow: equal, or where `inParts` a multiple or a part of it. What
 * arrives from outside is no part of a parameter, even where the numbers happen to be.
 */
function matchParameter(
  values: readonly PythonValue[],
  exposed: readonly Match[],
  inParts: boolean,
): Match | undefined {
  if (!values.every((value) => typeof value === 'number')) return undefined;
  const numbers = values as readonly number[];
  for (const parameter of exposed) if (numbers.every((value, use) => value === parameter.values[use])) return parameter;
  if (!inParts) return undefined;
  for (const parameter of exposed)
    for (const factor of [2, 4, 8]) {
      const own = parameter.values as readonly number[];
      if (numbers.every((value, use) => value === own[use]! * factor))
        return { ...parameter, expression: (name) => `${name} * ${factor}` };
      if (numbers.every((value, use) => value * factor === own[use]!))
        return { ...parameter, expression: (name) => `${name} // ${factor}` };
    }
  return undefined;
}
