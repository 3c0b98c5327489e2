import { useCallback, useEffect } from 'react';
import type { TilesAt } from '../run/shownRun';
import { ownRun, runStore, useRunStore, type RunStoreState } from '../run/runStore';
import { watchTiles } from '../run/watchedTiles';

type Kind = 'filters' | 'featureMaps';

const slice = (state: RunStoreState, kind: Kind, path: string): TilesAt | undefined => {
  const run = ownRun(state);
  return (run && kind === 'featureMaps' ? state.tried?.get(path) : undefined) ?? run?.[kind].get(path);
};

/**
 * A node's filters or feature maps: requests them from the host while the component is mounted, and gives what a
 * TileCanvas reads. `present` alone renders again, once, when the first tiles arrive; `count` is how many there are.
 */
export function useTiles(kind: Kind, path: string) {
  useEffect(() => watchTiles(kind, path), [kind, path]);
  const read = useCallback(() => slice(runStore.getState(), kind, path)?.tiles, [kind, path]);
  const subscribe = useCallback(
    (changed: () => void) =>
      runStore.subscribe((state, before) => {
        if (slice(state, kind, path) !== slice(before, kind, path)) changed();
      }),
    [kind, path],
  );
  const count = useRunStore((state) => slice(state, kind, path)?.tiles.count) ?? 0;
  return { read, subscribe, count, present: count > 0 };
}

/**
 * The step (and the test image) that a node's tiles are of. Renders with every update: for the inspector, not for
 * nodes.
 */
export function useTilesMoment(kind: Kind, path: string): { step: number; sample?: number } | undefined {
  const step = useRunStore((state) => slice(state, kind, path)?.step);
  const sample = useRunStore((state) => slice(state, kind, path)?.sample);
  return step === undefined ? undefined : { step, sample };
}
