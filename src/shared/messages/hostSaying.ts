import { messages, type Messages } from '.';
import { hostMessages, type HostMessages } from './host';
import { saidTextOf, type SaidText } from './saidError';
import { canSay, sentence, type Codes, type Given, type Saying, type Value } from './saying';

type Group = keyof Messages | keyof HostMessages;

/** A message that only the host, trainers and the command line make, with its values. Those of the page may be in it. */
export type HostSaying = Saying<Group>;
export type HostValue = Value<Group>;
/** A message, or a text that is alike in every language: a name, a path, what another program says. */
export type HostText = string | HostSaying;

/** A message of the host with its values: `hostSaying('idx', 'notIdx', name, start)`. */
export function hostSaying<In extends keyof HostMessages, Code extends Codes<In, HostMessages>>(
  group: In,
  code: Code,
  ...values: Given<HostMessages[In][Code], Group>
): HostSaying {
  return { group, code, values: values as readonly HostValue[] };
}

/** What it says in English. */
export function hostInEnglish(text: HostText): string {
  return typeof text === 'string' ? text : sentence(text, english(), (name) => name.english);
}

/** What it says as it crosses to another process. */
export function asSaidText(said: HostSaying): SaidText & { readonly said: HostSaying };
export function asSaidText(text: HostText): SaidText;
export function asSaidText(text: HostText): SaidText {
  return { message: hostInEnglish(text), ...(typeof text === 'object' && { said: text }) };
}

/** What another process said; in English alone where there is no such message here. */
export function heard({ message, said }: SaidText): HostText {
  return said && isHostSaying(said) ? said : message;
}

/** What an error says. */
export const textOfError = (error: unknown): HostText => heard(saidTextOf(error));

/** Whether a value, which may come from a file or another process, is a message that there is. */
export function isHostSaying(value: Saying<string>): value is HostSaying {
  return canSay(value, english());
}

let all: (Messages & HostMessages) | undefined;

// Made when it is first asked for, so that it is left out where nobody asks: the page.
const english = () => (all ??= { ...messages, ...hostMessages });

/** Sentences, one after the other. */
export function together<Text extends HostText>(sentences: readonly Text[]): Text | HostSaying {
  // In halves, so that many of them are not deep in one another.
  const half = Math.ceil(sentences.length / 2);
  if (sentences.length <= 1) return sentences[0] ?? hostSaying('dataset', 'other', '');
  return hostSaying('file', 'then', together(sentences.slice(0, half)), together(sentences.slice(half)));
}

type Item = Exclude<HostValue, readonly unknown[]>;

/** The same message with other texts among its values. */
export function withTexts(said: HostSaying, change: (text: string) => string): HostSaying {
  const item = (value: Item): Item => {
    if (typeof value === 'string') return change(value);
    return typeof value === 'object' && 'group' in value ? withTexts(value, change) : value;
  };
  const isList = (value: HostValue): value is readonly Item[] => Array.isArray(value);
  return { ...said, values: said.values.map((value) => (isList(value) ? value.map(item) : item(value))) };
}
