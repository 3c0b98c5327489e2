import type { UpdateState } from '@shared/contract/updates';
import { sentenceOfText } from '../words/errorSentence';
import { wordsOf } from '../words/currentWords';
import { updatesWords } from '../words/english/updates';

interface Step {
  readonly text: string;
  /** What people can do now. */
  readonly next?: {
    readonly label: string;
    readonly request: 'updates.check' | 'updates.download' | 'updates.install';
  };
}

/** What is known about newer versions, in words, and what can be done about it. */
export function updateStep(state: UpdateState): Step {
  const words = wordsOf(updatesWords);
  const check = { label: words.check, request: 'updates.check' } as const;
  const steps: { readonly [Stage in UpdateState['stage']]: (state: Extract<UpdateState, { stage: Stage }>) => Step } = {
    unknown: () => ({ text: words.unknown, next: check }),
    checking: () => ({ text: words.checking }),
    current: () => ({ text: words.current, next: check }),
    available: ({ version }) => ({
      text: words.available(version),
      next: { label: words.download, request: 'updates.download' },
    }),
    downloading: ({ version, percent }) => ({ text: words.downloading(version, Math.round(percent)) }),
    ready: ({ version }) => ({
      text: words.ready(version),
      next: { label: words.restart, request: 'updates.install' },
    }),
    failed: (failure) => ({ text: words.failed(sentenceOfText(failure)), next: { ...check, label: words.again } }),
  };
  return (steps[state.stage] as (state: UpdateState) => Step)(state);
}
