import { messageOf } from '@shared/errors/messageOf';

type Troubles = Readonly<Record<string, string>>;

const both: Troubles = {
  EIO: 'the disk does not answer as it should. Check it, or use another.',
  EMFILE: 'too many files are open. Close other programs, then try again.',
  ENFILE: 'too many files are open. Close other programs, then try again.',
  EBUSY: 'another program holds it. Close that program, then try again.',
  ENAMETOOLONG: 'its name is too long. Choose a shorter one.',
  ENOTDIR: 'a part of the path is a file, not a folder. Choose another place.',
};

const reading: Troubles = {
  ...both,
  ENOENT: 'it does not exist. Put it back, or choose another.',
  EACCES: 'permission is denied. See that you may read it.',
  EPERM: 'permission is denied. See that you may read it.',
  EISDIR: 'it is a folder; a file was expected.',
};

const denied = 'permission is denied. See that you may write there, or choose a folder of your own.';
const writing: Troubles = {
  ...both,
  ENOSPC: 'the disk is full. Make room on it, then try again.',
  EDQUOT: 'your share of the disk is used up. Make room, then try again.',
  EFBIG: 'the disk takes no file of this size. Choose a place on another.',
  EROFS: 'the disk is read-only. Choose a place on another.',
  EACCES: denied,
  EPERM: denied,
  ENOENT: 'its folder does not exist and cannot be made. Choose another place.',
  EEXIST: 'a file is where a folder is needed. Choose another place.',
  EISDIR: 'it is a folder. Choose another name.',
};

const explain = (troubles: Troubles, error: unknown): string =>
  troubles[(error as NodeJS.ErrnoException | undefined)?.code ?? ''] ?? messageOf(error);

/** Why a file cannot be read, in words, and what to do: to stand behind `…: `. */
export const readTrouble = (error: unknown): string => explain(reading, error);

/** Why a file or folder cannot be written, in words, and what to do: to stand behind `…: `. */
export const writeTrouble = (error: unknown): string => explain(writing, error);
