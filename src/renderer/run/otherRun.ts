import type { RunStoreState } from './runStore';

/** What the run trains, where that is another drawing than the one that is open. */
export function otherName({ run, drawing, isOwn }: RunStoreState): string | undefined {
  return run && isOwn === false ? drawing?.document.name : undefined;
}
