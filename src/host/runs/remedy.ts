import { together, hostSaying, textOfError, type HostSaying, type HostText } from '@shared/messages/hostSaying';
import { MissingLibrary } from './connection';

const remedies: readonly (readonly [RegExp, (folder: string) => HostSaying])[] = [
  [/READONLY|CANTOPEN|EACCES|EPERM|EROFS|ENOTDIR|EEXIST/, (folder) => hostSaying('runList', 'seeFolder', folder)],
  [/FULL|ENOSPC|IOERR/, (folder) => hostSaying('runList', 'seeDisk', folder)],
  [/BUSY|LOCKED/, () => hostSaying('runList', 'held')],
  [/^SQLITE_/, () => hostSaying('runList', 'moveAway')],
];

const reasons: readonly (readonly [RegExp, HostSaying])[] = [
  [/EROFS/, hostSaying('runList', 'readOnly')],
  [/ENOSPC|SQLITE_FULL/, hostSaying('runList', 'full')],
  [/EACCES|EPERM/, hostSaying('runList', 'notAllowed')],
];

/** Why a file cannot be read or written: in words where the system gives a code alone, otherwise as the error says it. */
export function reasonOf(error: unknown): HostText {
  const { code, rawCode } = error as { code?: unknown; rawCode?: unknown };
  return reasons.find(([pattern]) => pattern.test(`${code} ${rawCode}`))?.[1] ?? textOfError(error);
}

/** What can be done about a list of runs that does not open; nothing where that is not known. */
export function remedyFor(error: unknown, folder: string): HostSaying | undefined {
  if (error instanceof MissingLibrary) return hostSaying('runList', 'installAgain');
  const { code, rawCode } = error as { code?: unknown; rawCode?: unknown };
  return remedies.find(([pattern]) => pattern.test(`${code} ${rawCode}`))?.[1](folder);
}

/** What is wrong, and what can be done about it where that is known. @param what says what is wrong, with the reason */
export function withRemedy(what: HostSaying, error: unknown, folder: string): HostSaying {
  const remedy = remedyFor(error, folder);
  return remedy ? together([what, remedy]) : what;
}
