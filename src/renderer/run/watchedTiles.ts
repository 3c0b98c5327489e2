import type { Client, RequestInput } from '@shared/contract/contract';
import { colourStore } from '../drawing/colourBy';
import type { Run } from './shownRun';
import { ownRun, runStore, type RunStoreState } from './runStore';

type Kind = 'filters' | 'featureMaps';
type Watch = Omit<RequestInput<'training.watch'>, 'run'>;

/** Delay after the last visibility change before the host is notified, milliseconds: panning causes many. */
const DEBOUNCE = 150;

/** After a run ends, the trainer keeps the network, so that its tiles stay available. */
const canBeWatched = (run: Run | undefined): run is Run & Required<Pick<Run, 'start'>> =>
  run?.start !== undefined && run.state !== 'lost' && run.state !== 'failed';

/** How many visible views want a node's filters or feature maps, and which test image the feature maps are of. */
const viewers: Record<Kind, Map<string, number>> = { filters: new Map(), featureMaps: new Map() };
const listeners = new Set<() => void>();
let sample = 0;

function changed(): void {
  for (const listener of listeners) listener();
}

/** Registers a visible view of this node's tiles, until the returned function is called. */
export function watchTiles(kind: Kind, path: string): () => void {
  const counts = viewers[kind];
  counts.set(path, (counts.get(path) ?? 0) + 1);
  changed();
  return () => {
    const left = (counts.get(path) ?? 1) - 1;
    if (left > 0) counts.set(path, left);
    else counts.delete(path);
    changed();
  };
}

export function watchedSample(): number {
  return sample;
}

/** Chooses the test image whose feature maps are shown. */
export function chooseSample(index: number): void {
  if (index === sample) return;
  sample = index;
  changed();
}

/** Calls `listener` whenever what is watched changes. Returns the function that stops that. */
export function onWatchChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function currentWatch(): Watch {
  return {
    filters: [...viewers.filters.keys()].sort(),
    // What is tried has maps of its own.
    featureMaps: { sample, paths: runStore.getState().tried ? [] : watchedMaps() },
    gradients: colourStore.getState().by === 'gradient',
  };
}

/** Nodes whose feature maps are visible. */
export function watchedMaps(): string[] {
  return [...viewers.featureMaps.keys()].sort();
}

/**
 * Notifies the host of what is visible while there is a trainer for this drawing: a tensor that nobody sees is never fetched. Notifies
 * it again when a run starts or its trainer is replaced. Returns the function that stops.
 */
export function connectWatch(client: Client): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notified = '';
  const notify = (): void => {
    const run = ownRun(runStore.getState());
    if (!canBeWatched(run)) return;
    const watch = currentWatch();
    const text = JSON.stringify([run.run, run.start.startedAt, watch]);
    if (text === notified) return;
    notified = text;
    client.request('training.watch', { run: run.run, ...watch }).catch(() => {
      // The run ended meanwhile; the next one is notified again.
      notified = '';
    });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(notify, DEBOUNCE);
  };
  const started = (state: RunStoreState): unknown => {
    const run = ownRun(state);
    return canBeWatched(run) ? run.start : undefined;
  };
  const stopListening = onWatchChange(soon);
  const stopSubscribing = runStore.subscribe((state, previous) => {
    if (started(state) !== started(previous) || !state.tried !== !previous.tried) soon();
  });
  const stopFollowing = colourStore.subscribe(soon);
  return () => {
    clearTimeout(timer);
    stopFollowing();
    stopListening();
    stopSubscribing();
  };
}
