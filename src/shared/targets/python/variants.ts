import { replaceTensors, type Body, type Token } from './body';
import { ArgumentList, sameValue, type Argument } from './argumentList';
import { ChannelNames } from './channelNames';
import { makerOf } from './sharing';
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
    shared: item.shared,
    constructs: item.constructs.map((construct) => [
      construct.body ? structures.get(construct.body) : construct.type,
      construct.suffix,
      construct.wrapper,
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
  const list = new ArgumentList(uses);
  const channels = new ChannelNames(list);
  const holes = new Map<string, string>();
  const isEqual = (values: readonly PythonValue[]) => values.every((value) => sameValue(value, values[0]!));

  first.items.forEach((item, itemIndex) => {
    const place = (key: string, values: readonly PythonValue[], name: (values: readonly PythonValue[]) => string) => {
      if (!isEqual(values)) holes.set(key, name(values));
    };
    // What another item makes is said there.
    const made = makerOf(first, itemIndex) === itemIndex ? item.constructs : [];
    made.forEach((construct, constructIndex) => {
      const at = (use: Body) => use.items[itemIndex]!.constructs[constructIndex]!;
      const key = (argument: number | string) => holeKey(itemIndex, constructIndex, argument);
      const ownName = (hint: string) => (values: readonly PythonValue[]) =>
        list.expression(itemIndex, values) ?? channels.ifArriving(itemIndex, values) ?? list.own(hint, values);
      if (construct.body) {
        for (const { name, values, origin } of known.get(construct.body)!.arguments)
          place(
            key(name),
            uses.map((use) => values.get(at(use).body!)!),
            (given) => {
              if (origin && 'input' in origin) return channels.arriving(itemIndex, origin.input);
              return (origin && list.expression(itemIndex, given, origin.parameter)) ?? list.own(name, given);
            },
          );
        return;
      }
      const takesChannels = (construct.definition?.base ?? construct.type).startsWith('nn.');
      construct.positional.forEach((_, index) => {
        const name = ownName(`${item.id}_${index === 0 || takesChannels ? 'filters' : index}`);
        place(
          key(index),
          uses.map((use) => at(use).positional[index]!),
          (values) =>
            (takesChannels && index === 0 ? channels.ifArriving(itemIndex, values) : undefined) ?? name(values),
        );
      });
      for (const name of Object.keys(construct.keyword))
        place(
          key(name),
          uses.map((use) => at(use).keyword[name]!),
          ownName(name),
        );
    });
    channels.passed(itemIndex);
  });
  return { type: first.type, uses, arguments: list.arguments, holes };
}
