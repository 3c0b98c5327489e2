import { useEffect } from 'react';
import type { RunEvent } from '@shared/ipc/events';
import { useClient } from '../client/ClientContext';
import { throttled } from '../browser/throttled';
import { listChanged } from './rows/runListStore';

/** What changes a run's row so that one would miss it. */
const telling: ReadonlySet<RunEvent['type']> = new Set([
  'started',
  'state',
  'epoch',
  'checkpoint',
  'finished',
  'failed',
]);
/** Milliseconds after which the list is asked for anew: the command line trains too, and tells this host nothing. */
const interval = 5000;

/** Keeps the list up to date while it is looked at. */
export function useLiveList(): void {
  const client = useClient();
  useEffect(() => {
    const soon = throttled(listChanged, 1000);
    const disconnect = client.on('run', ({ type }) => telling.has(type) && soon.request());
    const timer = setInterval(() => document.visibilityState === 'visible' && soon.request(), interval);
    window.addEventListener('focus', soon.request);
    return () => {
      soon.cancel();
      disconnect();
      clearInterval(timer);
      window.removeEventListener('focus', soon.request);
    };
  }, [client]);
}
