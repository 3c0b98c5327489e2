import type { Fault, FaultSource } from '@shared/contract/faults';

/** The part of Netloom that an entry is about, for people. */
export const sourceNames: Readonly<Record<FaultSource, string>> = {
  page: 'Interface',
  window: 'Window',
  app: 'App',
  trainer: 'Trainer',
  process: 'Other process',
};

/** The log as plain text, for a bug report. */
export function faultsText(faults: readonly Fault[]): string {
  return faults
    .map(({ at, source, version, message, detail }) =>
      [`${new Date(at).toISOString()} · Netloom ${version} · ${sourceNames[source]}`, message, detail]
        .filter((line) => line !== undefined)
        .join('\n'),
    )
    .join('\n\n');
}
