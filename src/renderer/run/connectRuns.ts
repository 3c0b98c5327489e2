import type { Client } from '@shared/contract/contract';
import type { RunEvent } from '@shared/contract/events';
import { oncePerFrame } from '../browser/oncePerFrame';
import { sentenceOfError } from '../words/errorSentence';
import { reduceRun } from './reduceRun';
import { runStore } from './runStore';

/**
 * Feeds the store from the host: the current run's history (after a reload), then its events as they arrive. Events
 * that arrive before the history are queued behind it; after a gap in the events the history is fetched anew. They are reduced once per animation frame, so that a
 * thousand steps a second cost sixty renders. Returns the function that disconnects.
 */
export function connectRuns(client: Client): () => void {
  let queue: RunEvent[] = [];
  let restoring = true;
  let connected = true;
  const flush = oncePerFrame(() => {
    if (restoring || !connected || queue.length === 0) return;
    const events = queue;
    queue = [];
    runStore.setState((state) => ({ run: events.reduce(reduceRun, state.run) }));
  });
  const disconnect = client.on('run', (event) => {
    queue.push(event);
    flush();
  });
  const catchUp = () => {
    restoring = true;
    void restore(client)
      .then((history) => {
        // What is in both comes twice in the same order, which changes nothing (see reduceRun).
        queue = [...history, ...queue];
      })
      .catch((error: unknown) => runStore.setState({ error: sentenceOfError(error) }))
      .finally(() => {
        restoring = false;
        flush();
      });
  };
  // A run that another page started, or that was there before this one.
  const stopAsking = runStore.subscribe(({ run, starting }, before) => {
    const isNew = run?.run !== before.run?.run || (before.starting && !starting);
    if (run && isNew && !starting && runStore.getState().drawing?.run !== run.run) void askForDrawing(client, run.run);
  });
  const stopCatchingUp = client.on('gap', catchUp);
  catchUp();
  return () => {
    connected = false;
    disconnect();
    stopCatchingUp();
    stopAsking();
  };
}

/** Without it nothing of the run is shown beside the drawing; the next run is asked for again. */
async function askForDrawing(client: Client, run: string): Promise<void> {
  const document = await client.request('training.drawing', { run }).catch(() => undefined);
  if (document && runStore.getState().run?.run === run) runStore.setState({ drawing: { run, document } });
}

async function restore(client: Client): Promise<readonly RunEvent[]> {
  const current = await client.request('training.current', undefined);
  return current ? client.request('training.history', { run: current.run }) : [];
}
