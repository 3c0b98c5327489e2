import { messageOf } from '@shared/errors/messageOf';
import type { HostMessages } from '@shared/messages/host';
import { isHostSaying, hostSaying, hostInEnglish, type HostSaying } from '@shared/messages/hostSaying';
import { saidOf } from '@shared/messages/saidError';

type Troubles = Readonly<Record<string, Exclude<keyof HostMessages['trouble'], 'system'>>>;

/** By the code of the operating system. */
const both: Troubles = {
  EIO: 'disk',
  EMFILE: 'manyOpen',
  ENFILE: 'manyOpen',
  EBUSY: 'busy',
  ENAMETOOLONG: 'longName',
  ENOTDIR: 'notFolder',
};

const reading: Troubles = { ...both, ENOENT: 'missing', EACCES: 'denied', EPERM: 'denied', EISDIR: 'folder' };

const writing: Troubles = {
  ...both,
  ENOSPC: 'full',
  EDQUOT: 'quota',
  EFBIG: 'tooLarge',
  EROFS: 'readOnly',
  EACCES: 'deniedWriting',
  EPERM: 'deniedWriting',
  ENOENT: 'noFolder',
  EEXIST: 'fileInTheWay',
  EISDIR: 'folderInTheWay',
};

function explain(troubles: Troubles, error: unknown): HostSaying {
  const code = troubles[(error as NodeJS.ErrnoException | undefined)?.code ?? ''];
  if (code) return hostSaying('trouble', code);
  const said = saidOf(error);
  return said && isHostSaying(said) ? said : hostSaying('trouble', 'system', messageOf(error));
}

/** Why a file cannot be read, and what to do: to stand behind `…: `. */
export const readTroubleSaid = (error: unknown): HostSaying => explain(reading, error);

/** Why a file or folder cannot be written, and what to do: to stand behind `…: `. */
export const writeTroubleSaid = (error: unknown): HostSaying => explain(writing, error);

/** The same in English. */
export const readTrouble = (error: unknown): string => hostInEnglish(readTroubleSaid(error));
export const writeTrouble = (error: unknown): string => hostInEnglish(writeTroubleSaid(error));
