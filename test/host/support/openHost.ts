import { onTestFinished } from 'vitest';
import type { RunEvent } from '@shared/contract/events';
import type { NetloomDocument } from '@shared/document/schema';
import { createHost, type HostOptions } from '@host/index';
import { temporaryFolder } from '../../support/home';

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>;

/** A host with a real trainer process, and everything that it emitted. */
export function openHost(options: HostOptions = {}) {
  const home = options.home ?? temporaryFolder();
  const host = createHost({ ...options, home });
  const events: RunEvent[] = [];
  interface Waiting {
    readonly test: (event: RunEvent) => boolean;
    readonly resolve: (event: RunEvent) => void;
    readonly reject: (error: Error) => void;
  }
  const waiting: Waiting[] = [];
  host.onEvent(({ name, payload }) => {
    if (name !== 'run') return;
    events.push(payload);
    for (const entry of waiting.filter(({ test }) => test(payload))) {
      waiting.splice(waiting.indexOf(entry), 1);
      entry.resolve(payload);
    }
    // What has not come by the end of the run never will: that is a failure to be told now, not a time limit later.
    if (payload.type !== 'finished' && payload.type !== 'failed') return;
    const end = payload.type === 'failed' ? `failed: ${payload.message}` : 'finished';
    for (const { reject } of waiting.splice(0)) reject(new Error(`The run ${end}`));
  });
  onTestFinished(() => host.close());
  return {
    ...{ home, host, events, handlers: host.handlers },
    /** The next event for which `test` holds; with `type`, of that type. */
    next: <Type extends RunEvent['type']>(type: Type, test: (event: EventOf<Type>) => boolean = () => true) => {
      const next = new Promise<EventOf<Type>>((resolve, reject) => {
        waiting.push({
          test: (event) => event.type === type && test(event as EventOf<Type>),
          resolve: (event) => resolve(event as EventOf<Type>),
          reject,
        });
      });
      // It may be rejected before the test comes to wait for it.
      next.catch(() => {});
      return next;
    },
    losses: () => events.flatMap((event) => (event.type === 'steps' ? event.loss : [])),
    steps: () => events.flatMap((event) => (event.type === 'steps' ? event.step : [])),
  };
}

/** Trains a drawing on a host of its own, until it has finished. */
export async function trainToEnd(document: NetloomDocument) {
  const opened = openHost();
  const finished = opened.next('finished');
  await opened.handlers['training.start']({ document });
  return { ...opened, finished: await finished };
}
