const again = 'Close other programs, then try again.';

/** Why a file or a folder cannot be read or written, to stand behind `…: `. */
export const troubles = {
  disk: 'the disk does not answer as it should. Check it, or use another.',
  manyOpen: `too many files are open. ${again}`,
  busy: 'another program holds it. Close that program, then try again.',
  longName: 'its name is too long. Choose a shorter one.',
  notFolder: 'a part of the path is a file, not a folder. Choose another place.',
  missing: 'it does not exist. Put it back, or choose another.',
  denied: 'permission is denied. See that you may read it.',
  folder: 'it is a folder; a file was expected.',
  full: 'the disk is full. Make room on it, then try again.',
  quota: 'your share of the disk is used up. Make room, then try again.',
  tooLarge: 'the disk takes no file of this size. Choose a place on another.',
  readOnly: 'the disk is read-only. Choose a place on another.',
  deniedWriting: 'permission is denied. See that you may write there, or choose a folder of your own.',
  noFolder: 'its folder does not exist and cannot be made. Choose another place.',
  fileInTheWay: 'a file is where a folder is needed. Choose another place.',
  folderInTheWay: 'it is a folder. Choose another name.',
  /** What the operating system says, in its words. */
  system: (message: string) => message,
};
