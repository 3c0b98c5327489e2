import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RequestInput, RequestName, RequestOutput } from '@shared/contract/contract';
import { useClient } from './ClientContext';
import { sentenceOfError } from '../words/errorSentence';
import { RequestError, type Failure } from '@shared/contract/errors';
import { askOnce, onForgotten, timesForgotten } from './askOnce';

export interface Answer<Output> {
  readonly output?: Output;
  /** What went wrong, in words. */
  readonly error?: string;
  readonly failure?: Failure['kind'];
  readonly loading: boolean;
}

/**
 * The host's answer to a request, requested again whenever the input changes in content. While a new answer is pending
 * the previous one stays. Nothing is requested while `input` is `null`.
 */
export function useRequest<Name extends RequestName>(
  name: Name,
  input: RequestInput<Name> | null,
): Answer<RequestOutput<Name>> {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer<RequestOutput<Name>>>({ loading: input !== null });
  const forgets = useSyncExternalStore(onForgotten, timesForgotten);
  const key = input === null ? null : (JSON.stringify(input) ?? '');
  useEffect(() => {
    if (key === null) return setAnswer({ loading: false });
    let current = true;
    setAnswer((before) => ({ output: before.output, loading: true }));
    askOnce(client, name, key).then(
      (output) => current && setAnswer({ output, loading: false }),
      (error: unknown) => current && setAnswer({ ...failureOf(error), loading: false }),
    );
    return () => {
      current = false;
    };
  }, [client, name, key, forgets]);
  return answer;
}

function failureOf(error: unknown): Pick<Answer<never>, 'error' | 'failure'> {
  return { error: sentenceOfError(error), ...(error instanceof RequestError && { failure: error.kind }) };
}
