import { useEffect, useState } from 'react';
import type { NoUpdates, UpdateFacts } from '@shared/contract/updates';
import { sentenceOfError, sentenceOfText } from '../words/errorSentence';
import { useClient } from '../client/ClientContext';
import { useWords } from '../words/currentWords';
import { updatesWords } from '../words/english/updates';
import { updateStep } from './updateStep';

/** Milliseconds between two looks at a download. */
const lookEvery = 500;

/** Whether there is a newer version, and the step that comes next: look, download, restart. */
export function Updates() {
  const words = useWords(updatesWords);
  const client = useClient();
  const [facts, setFacts] = useState<UpdateFacts>();
  const [error, setError] = useState<string>();
  const ask = (answer: Promise<UpdateFacts>) => {
    setError(undefined);
    answer.then(setFacts, (cause: unknown) => setError(sentenceOfError(cause)));
  };
  useEffect(() => ask(client.request('updates.describe', undefined)), [client]);
  const stage = facts?.state.stage;
  useEffect(() => {
    if (stage !== 'downloading' && stage !== 'checking') return;
    const timer = setInterval(() => ask(client.request('updates.describe', undefined)), lookEvery);
    return () => clearInterval(timer);
  }, [client, stage]);

  if (error)
    return (
      <p className="error-text" role="alert">
        {error}
      </p>
    );
  if (!facts) return null;
  if (facts.reason !== undefined) return <p className="hint">{whyNone(facts.reason, words)}</p>;
  const { text, next } = updateStep(facts.state);
  return (
    <section className="about-updates" aria-label={words.title}>
      <p role="status">{text}</p>
      {next && (
        <button
          type="button"
          className="button"
          onClick={() =>
            next.request === 'updates.install'
              ? void client.request('updates.install', undefined)
              : ask(client.request(next.request, undefined))
          }
        >
          {next.label}
        </button>
      )}
      <label>
        <input
          type="checkbox"
          checked={facts.atStart}
          onChange={({ target }) => ask(client.request('updates.atStart', { atStart: target.checked }))}
        />{' '}
        {words.atStart}
      </label>
    </section>
  );
}

function whyNone(reason: NoUpdates, words: typeof updatesWords.english): string {
  return reason.because === 'failure' ? words.cannotCheck(sentenceOfText(reason)) : words.none[reason.because];
}
