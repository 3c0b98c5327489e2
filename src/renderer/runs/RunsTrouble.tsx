import { useState, type MouseEvent } from 'react';
import { useClient } from '../client/ClientContext';
import { listChanged } from './rows/runListStore';
import { useWords } from '../words/currentWords';
import { runsWords } from '../words/english/runs';

/** Why there is no list, and a way to try again. */
export function RunsTrouble({ text }: { readonly text: string }) {
  const words = useWords(runsWords);
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const tryAgain = async ({ currentTarget: button }: MouseEvent<HTMLButtonElement>) => {
    if (busy) return;
    setBusy(true);
    const panel = button.closest<HTMLElement>('.runs');
    // The list reports what is still wrong.
    await client.request('runs.tryAgain', undefined).catch(() => undefined);
    listChanged();
    setBusy(false);
    // Removing the focused button would lose the focus.
    if (document.activeElement === button) panel?.focus();
  };
  return (
    <div className="empty runs-trouble">
      <p role="alert">{text}</p>
      <button type="button" className="button" onClick={(event) => void tryAgain(event)}>
        {busy ? words.trying : words.tryAgain}
      </button>
    </div>
  );
}
