import type { Client } from '@shared/contract/contract';
import { reportOf } from '@shared/errors/reportOf';

/**
 * Reports to the host what went wrong here, for its log. A report that cannot be made is left out. A served page's
 * address holds the key to the host, and a log is shown to others: stacks name files without it.
 */
export function report(client: Client, thrown: unknown): void {
  const { message, detail } = reportOf(thrown);
  const here = new URL('.', window.location.href).href;
  const stack = detail?.replaceAll(here, '');
  client.request('faults.report', { message, ...(stack !== undefined && { detail: stack }) }).catch(() => {});
}

/** Reports what no code of the page caught. Returns the function that stops. */
export function watchPage(client: Client): () => void {
  // A resize that is seen a frame late is no fault; browsers say it as one, without an error.
  const onError = ({ error, message }: ErrorEvent) => {
    if (error !== null || !message.startsWith('ResizeObserver')) report(client, error ?? message);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent) => report(client, reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}
