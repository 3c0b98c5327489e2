import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RequestInput, RequestName, RequestOutput } from '@shared/contract/contract';
import { useClient } from './ClientContext';
import { useErrorSentence } from '../words/errorSentence';
import { RequestError, type Failure } from '@shared/contract/errors';
import { askOnce, onForgotten, timesForgotten } from './askOnce';

export interface Answer<Output> {
  readonly output?: Output;
  /** What went wrong, in words. */
  readonly error?: string;
  readonly failure?: Failure['kind'];
  readonly loading: boolean;
}

/** What is known of an answer: an error is put in words when they are shown, which may be in another language by then. */
interface Known<Output> extends Pick<Answer<Output>, 'output' | 'loading'> {
  readonly failed?: { readonly error: unknown };
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
  const sentenceOf = useErrorSentence();
  const [known, setKnown] = useState<Known<RequestOutput<Name>>>({ loading: input !== null });
  const forgets = useSyncExternalStore(onForgotten, timesForgotten);
  const key = input === null ? null : (JSON.stringify(input) ?? '');
  useEffect(() => {
    if (key === null) return setKnown({ loading: false });
    let current = true;
    setKnown((before) => ({ output: before.output, loading: true }));
    askOnce(client, name, key).then(
      (output) => current && setKnown({ output, loading: false }),
      (error: unknown) => current && setKnown({ failed: { error }, loading: false }),
    );
    return () => {
      current = false;
    };
  }, [client, name, key, forgets]);
  if (!known.failed) return known;
  const { error } = known.failed;
  return {
    loading: known.loading,
    error: sentenceOf(error),
    ...(error instanceof RequestError && { failure: error.kind }),
  };
}
