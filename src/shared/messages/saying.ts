import { messages, type Messages } from '.';

/**
 * A message by its code, with the values of its case, so that it can be said in any language. Where it does not say otherwise,
 * it is one that the page has in English too.
 */
export interface Saying<Group extends string = keyof Messages> {
  readonly group: Group;
  readonly code: string;
  readonly values: readonly Value<Group>[];
}

/** What a definition is called: its English name, and where the name in another language is found. */
export interface Name {
  readonly of: 'loss' | 'measure' | 'format';
  readonly key: string;
  readonly english: string;
}

/** A list is said with commas between its items. */
export type Value<Group extends string = keyof Messages> = Item<Group> | readonly Item<Group>[];
type Item<Group extends string> = string | number | Saying<Group> | Name;

/** What a problem says of itself: what was expected, what was found and what to do; and a few words for a badge. */
export interface Statement {
  readonly message: string;
  readonly brief: string;
  readonly said: Saying;
}

type Text = string | ((...values: never[]) => string);
type Entry = Text | { readonly brief: Text; readonly message: Text };
/** The whole message, or a few words for a badge. */
export type Part = 'brief' | 'message';

/** The messages of a language. */
export type Sayings<Group extends string = keyof Messages> = {
  readonly [In in Group]: Readonly<Record<string, Entry>>;
};

/** The codes of a group. */
export type Codes<Group extends keyof Table, Table = Messages> = keyof Table[Group] & string;
type MessageOf<Of> = Of extends { readonly message: infer Message } ? Message : Of;
/** What a message is made of. */
export type Given<Of, Group extends string = keyof Messages> =
  MessageOf<Of> extends (...values: infer Values) => string
    ? { readonly [At in keyof Values]: Values[At] extends number ? number : Value<Group> }
    : [];

/** A message with its values. */
export function say<Group extends keyof Messages, Code extends Codes<Group>>(
  group: Group,
  code: Code,
  ...values: Given<Messages[Group][Code]>
): Saying {
  return { group, code, values: values as readonly Value[] };
}

/** A problem of this code, in English and as it can be translated. */
export function stated<Group extends 'block' | 'drawing' | 'training', Code extends Codes<Group>>(
  group: Group,
  code: Code,
  ...values: Given<Messages[Group][Code]>
): Statement {
  return statement(say(group, code, ...values));
}

export function statement(said: Saying): Statement {
  return { message: inEnglish(said), brief: inEnglish(said, 'brief'), said };
}

/** A remedy's label, in English and as it can be translated. */
export function labelled<Code extends Codes<'remedy'>>(
  code: Code,
  ...values: Given<Messages['remedy'][Code]>
): { readonly label: string; readonly said: Saying } {
  return label(say('remedy', code, ...(values as never)));
}

export function label(said: Saying): { readonly label: string; readonly said: Saying } {
  return { label: inEnglish(said), said };
}

/** What a message says in English; symbols are alike in every language. */
export function inEnglish(said: Saying | string, part: Part = 'message'): string {
  if (typeof said === 'string') return said;
  return sentence(said, messages, ({ english }) => english, part);
}

/** What a message says in a language. @param nameOf what it calls a definition */
export function sentence<Group extends string>(
  { group, code, values }: Saying<Group>,
  sayings: Sayings<Group | 'parts'>,
  nameOf: (name: Name) => string,
  part: Part = 'message',
): string {
  const asText = (value: Value<Group>): string | number => {
    if (typeof value !== 'object') return value;
    if ('group' in value) return sentence(value, sayings, nameOf, part);
    if ('of' in value) return nameOf(value);
    return value.map(asText).join(sayings.parts['comma'] as string);
  };
  const entry = sayings[group][code] as Entry;
  const text = typeof entry === 'object' ? entry[part] : entry;
  return typeof text === 'string' ? text : (text as (...values: (string | number)[]) => string)(...values.map(asText));
}

/**
 * Whether a language has a message and all that is in it. One that comes from another process may be of another version.
 */
export function canSay({ group, code, values }: Saying<string>, sayings: Sayings<string>): boolean {
  const entry = own(own(sayings, group), code);
  if (entry === undefined) return false;
  const text = typeof entry === 'object' ? entry.message : entry;
  if (values.length !== (typeof text === 'string' ? 0 : text.length)) return false;
  return values.flat().every((value) => typeof value !== 'object' || !('group' in value) || canSay(value, sayings));
}

function own<Of>(record: Readonly<Record<string, Of>> | undefined, key: string): Of | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** `Huber, Hinge or KL divergence` */
export function either(choices: readonly (string | Name | Saying)[]): Value {
  return choices.length > 1 ? say('parts', 'or', choices.slice(0, -1), choices.at(-1)!) : choices;
}

/** Names that a message lists. */
const mostListed = 10;

/** `0, 3, 7`; the first ten and how many more. */
export function listing(names: readonly (string | number)[], most = mostListed): Value {
  const rest = names.length - most;
  return rest > 0 ? say('parts', 'more', names.slice(0, most), rest) : names;
}
