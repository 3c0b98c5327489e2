import { useState, type MouseEvent } from 'react';
import { useClient } from '../client/ClientContext';
import { listChanged } from './rows/runListStore';

/** Why there is no list, and a way to try again. */
export function RunsTrouble({ text }: { readonly text: string }) {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const tryAgain = async ({ currentTarget: button }: MouseEvent<HTMLButtonElement>) => {
    if (busy) return;
    setBusy(true);
    const panel = button.closest<HTMLElement>('.runs');
    // What stands in the way still is told with the list.
    await client.request('runs.tryAgain', undefined).catch(() => undefined);
    listChanged();
    setBusy(false);
    // With the button its focus would be gone.
    if (document.activeElement === button) panel?.focus();
  };
  return (
    <div className="empty runs-trouble">
      <p role="alert">{text}</p>
      <button type="button" className="button" onClick={(event) => void tryAgain(event)}>
        {busy ? 'Trying…' : 'Try again'}
      </button>
    </div>
  );
}
