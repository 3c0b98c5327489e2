import type { Client, RequestInput, RequestName, RequestOutput } from '@shared/contract/contract';

/** Requests with a constant answer: the content of a data set never changes under its name, and Netloom's own gallery not at all. */
const lasting: ReadonlySet<RequestName> = new Set<RequestName>(['datasets.preview', 'documents.cards']);

/** How many constant answers are kept, the most recent ones. */
const keptAnswers = 16;

const forgotten = new Set<() => void>();
let forgets = 0;

/** Drops the constant answers: what they are about was removed or came back. Whoever shows one asks anew. */
export function forgetAnswers(client: Client): void {
  askedOf(client).kept.clear();
  forgets += 1;
  for (const listener of forgotten) listener();
}

/** How often answers were forgotten. */
export function timesForgotten(): number {
  return forgets;
}

/** Calls `listener` whenever answers are forgotten. Returns the function that stops that. */
export function onForgotten(listener: () => void): () => void {
  forgotten.add(listener);
  return () => forgotten.delete(listener);
}

interface Asked {
  readonly pending: Map<string, Promise<unknown>>;
  readonly kept: Map<string, Promise<unknown>>;
}
const byClient = new WeakMap<Client, Asked>();

/**
 * Asks the host. Equal requests share a pending answer, and a constant answer is cached; a failure never is.
 * @param key the input as JSON; empty where there is none
 */
export function askOnce<Name extends RequestName>(
  client: Client,
  name: Name,
  key: string,
): Promise<RequestOutput<Name>> {
  const { pending, kept } = askedOf(client);
  const question = `${name} ${key}`;
  const known = (kept.get(question) ?? pending.get(question)) as Promise<RequestOutput<Name>> | undefined;
  if (known) return known;
  const input = (key === '' ? undefined : JSON.parse(key)) as RequestInput<Name>;
  const answer = client.request(name, input).finally(() => pending.delete(question));
  pending.set(question, answer);
  if (lasting.has(name)) answer.then(() => keep(kept, question, answer), ignoreFailure);
  return answer;
}

function askedOf(client: Client): Asked {
  const asked = byClient.get(client) ?? { pending: new Map(), kept: new Map() };
  byClient.set(client, asked);
  return asked;
}

function keep(kept: Map<string, Promise<unknown>>, question: string, answer: Promise<unknown>): void {
  kept.set(question, answer);
  if (kept.size > keptAnswers) kept.delete(kept.keys().next().value!);
}

/** The caller handles it. */
const ignoreFailure = () => undefined;
