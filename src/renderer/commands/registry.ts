import { openDialog } from '../store/uiStore';
import { arrangeCommands } from './arrange';
import type { Commands } from './command';
import { editCommands } from './edit';
import { fileCommands } from './file';
import { networkCommands } from './network';
import { trainCommands } from './train';
import { viewCommands } from './view';

/** What each command of the shared list does. */
export const commands: Commands = {
  ...fileCommands,
  ...editCommands,
  ...viewCommands,
  ...arrangeCommands,
  ...networkCommands,
  ...trainCommands,
  'help.keys': { run: () => openDialog('keys') },
};
