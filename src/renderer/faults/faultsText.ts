import type { Fault } from '@shared/contract/faults';
import { faultsWords } from '../words/english/faults';

/** The log as plain text, for a bug report: in English, as its messages are. */
export function faultsText(faults: readonly Fault[]): string {
  return faults
    .map(({ at, source, version, message, detail }) =>
      [`${new Date(at).toISOString()} · Netloom ${version} · ${faultsWords.english.sources[source]}`, message, detail]
        .filter((line) => line !== undefined)
        .join('\n'),
    )
    .join('\n\n');
}
