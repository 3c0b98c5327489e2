import { useEffect, useState } from 'react';
import type { Client, RequestInput, RequestName, RequestOutput } from '@shared/ipc/contract';
import { useClient } from '../client';
import { messageOf } from '../training/store/runStore';

export interface Answer<Output> {
  readonly output?: Output;
  /** What went wrong, in words. */
  readonly error?: string;
  readonly loading: boolean;
}

type Pending = Map<string, Promise<unknown>>;
const pending = new WeakMap<Client, Pending>();

/** Asks the host; those who ask the same while the answer is on its way share it. */
function askOnce<Name extends RequestName>(client: Client, name: Name, key: string): Promise<RequestOutput<Name>> {
  const asked: Pending = pending.get(client) ?? new Map<string, Promise<unknown>>();
  pending.set(client, asked);
  const question = `${name} ${key}`;
  const known = asked.get(question) as Promise<RequestOutput<Name>> | undefined;
  if (known) return known;
  const input = (key === '' ? undefined : JSON.parse(key)) as RequestInput<Name>;
  const answer = client.request(name, input).finally(() => asked.delete(question));
  asked.set(question, answer);
  return answer;
}

/**
 * The host's answer to a request, asked again whenever the input changes in content. While a new answer is on its way
 * the former one stays. Nothing is asked while `input` is `null`.
 */
export function useRequest<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name> | null,
): Answer<RequestOutput<Name>> {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer<RequestOutput<Name>>>({ loading: input !== null });
  const key = input === null ? null : (JSON.stringify(input) ?? '');
  useEffect(() => {
    if (key === null) return setAnswer({ loading: false });
    let current = true;
    setAnswer((before) => ({ output: before.output, loading: true }));
    askOnce(client, name, key).then(
      (output) => current && setAnswer({ output, loading: false }),
      (error: unknown) => current && setAnswer({ error: messageOf(error), loading: false }),
    );
    return () => {
      current = false;
    };
  }, [client, name, key]);
  return answer;
}
