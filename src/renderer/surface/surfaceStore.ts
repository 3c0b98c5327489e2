import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RunRow } from '@shared/contract/runRecords';
import { openDialog } from '../ui/uiStore';

/** A run, as the dialog calls it. */
export type SurfaceRun = Pick<RunRow, 'run' | 'name'>;

interface SurfaceState {
  /** The run whose surface is shown. */
  readonly run?: SurfaceRun;
}

const surfaceStore = createStore<SurfaceState>(() => ({}));

export const useSurfaceRun = (): SurfaceRun | undefined => useStore(surfaceStore, ({ run }) => run);

/** Shows the loss surface of a run. */
export function openSurface({ run, name }: SurfaceRun): void {
  surfaceStore.setState({ run: { run, name } });
  openDialog('surface');
}
