import type { UpdateState } from '@shared/contract/updates';

interface Step {
  readonly text: string;
  /** What people can do now. */
  readonly next?: {
    readonly label: string;
    readonly request: 'updates.check' | 'updates.download' | 'updates.install';
  };
}

const check = { label: 'Check for updates', request: 'updates.check' } as const;

/** What is known about newer versions, in words, and what can be done about it. */
export function updateSteps(state: UpdateState): Step {
  const steps: { readonly [Stage in UpdateState['stage']]: (state: Extract<UpdateState, { stage: Stage }>) => Step } = {
    unknown: () => ({ text: 'Netloom asks for newer versions only when you do.', next: check }),
    checking: () => ({ text: 'Checking for updates…' }),
    current: () => ({ text: 'Netloom is up to date.', next: check }),
    available: ({ version }) => ({
      text: `Netloom ${version} is available.`,
      next: { label: 'Download', request: 'updates.download' },
    }),
    downloading: ({ version, percent }) => ({ text: `Downloading Netloom ${version}: ${Math.round(percent)} %` }),
    ready: ({ version }) => ({
      text: `Netloom ${version} is installed when you close the app.`,
      next: { label: 'Restart now', request: 'updates.install' },
    }),
    failed: ({ message }) => ({ text: `Couldn’t update: ${message}`, next: { ...check, label: 'Try again' } }),
  };
  return (steps[state.stage] as (state: UpdateState) => Step)(state);
}
