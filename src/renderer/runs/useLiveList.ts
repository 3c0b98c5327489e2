import { useEffect } from 'react';
import type { RunEvent } from '@shared/contract/events';
import { useClient } from '../client/ClientContext';
import { throttled } from '../browser/throttled';
import { listChanged } from './rows/runListStore';

/** Events that change a run's row. */
const changesRow: ReadonlySet<RunEvent['type']> = new Set([
  'started',
  'state',
  'epoch',
  'checkpoint',
  'finished',
  'failed',
]);
/** Interval between refreshes, milliseconds: the command line trains too, without events to this host. */
const interval = 5000;

/** Keeps the list up to date while it is shown. */
export function useLiveList(): void {
  const client = useClient();
  useEffect(() => {
    const soon = throttled(listChanged, 1000);
    const disconnect = client.on('run', ({ type }) => changesRow.has(type) && soon.request());
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
