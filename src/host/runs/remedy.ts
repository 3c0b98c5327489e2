import { MissingLibrary } from './connection';

const remedies: readonly (readonly [RegExp, (folder: string) => string])[] = [
  [
    /READONLY|CANTOPEN|EACCES|EPERM|EROFS|ENOTDIR|EEXIST/,
    (folder) => `See that ${folder} is a folder in which you may write, then try again.`,
  ],
  [/FULL|ENOSPC|IOERR/, (folder) => `See that the disk of ${folder} has room and is well, then try again.`],
  [/BUSY|LOCKED/, () => 'Another program holds the list; close it, then try again.'],
  [/^SQLITE_/, () => 'Try again; where that does not help, move the file away, and a new list is begun.'],
];

const reasons: readonly (readonly [RegExp, string])[] = [
  [/EROFS/, 'the disk is read-only'],
  [/ENOSPC|SQLITE_FULL/, 'the disk is full'],
  [/EACCES|EPERM/, 'this user may not write there'],
];

/** Why a file cannot be read or written: in words where the system gives a code alone, otherwise as the error says it. */
export function reasonOf(error: unknown): string {
  const { code, rawCode, message } = error as { code?: unknown; rawCode?: unknown; message?: unknown };
  const known = reasons.find(([pattern]) => pattern.test(`${code} ${rawCode}`))?.[1];
  return known ?? (error instanceof Error ? String(message) : String(error));
}

/** What can be done about a list of runs that does not open; an empty text where that is not known. */
export function remedyFor(error: unknown, folder: string): string {
  if (error instanceof MissingLibrary) return 'Install its packages again (npm ci), or use another machine.';
  const { code, rawCode } = error as { code?: unknown; rawCode?: unknown };
  return remedies.find(([pattern]) => pattern.test(`${code} ${rawCode}`))?.[1](folder) ?? '';
}
