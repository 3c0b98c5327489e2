import { useEffect } from 'react';
import { formatPercent } from '../../format/units';
import { otherName } from '../../run/otherRun';
import { isActive } from '../../run/shownRun';
import { runStore, type RunStoreState } from '../../run/runStore';
import { progressOf } from '../../run/runProgress';
import { wordsOf } from '../../words/currentWords';
import { trainingWords } from '../../words/english/training';

/** The prefix of the window's title during a run: `42 % · `, of another drawing `LeNet-5 42 % · `; empty otherwise. */
export function titlePrefix(state: RunStoreState): string {
  const { run, isOwn } = state;
  if (!run || isOwn === undefined) return '';
  const name = otherName(state);
  const { title } = wordsOf(trainingWords);
  const share = formatPercent(Math.floor(100 * progressOf(run)) / 100, 0);
  if (name !== undefined) return isActive(run) ? `${name} ${share} · ` : '';
  if (run.state === 'running') return `${share} · `;
  if (run.state === 'paused') return `${title.paused(share)} · `;
  if (run.state === 'finished') return `${title.trained} · `;
  if (run.state === 'lost') return `${title.interrupted} · `;
  return '';
}

/** Keeps the run's progress before the window's title, whatever else sets the title, and removes it on unmount. */
export function useTitleProgress(): void {
  useEffect(() => {
    let prefix = '';
    const bare = (): string =>
      prefix && document.title.startsWith(prefix) ? document.title.slice(prefix.length) : document.title;
    const show = (): void => {
      const next = titlePrefix(runStore.getState());
      const title = next + bare();
      prefix = next;
      if (document.title !== title) document.title = title;
    };
    show();
    const unsubscribe = runStore.subscribe(show);
    const observer = new MutationObserver(show);
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => {
      unsubscribe();
      observer.disconnect();
      document.title = bare();
    };
  }, []);
}
