import { openDialog } from '../ui/uiStore';
import { arrangeCommands } from './arrangeCommands';
import type { Commands } from './command';
import { editCommands } from './editCommands';
import { fileCommands } from './fileCommands';
import { networkCommands } from './networkCommands';
import { trainCommands } from './trainCommands';
import { viewCommands } from './viewCommands';

/** What each command of the shared list does. */
export const commands: Commands = {
  ...fileCommands,
  ...editCommands,
  ...viewCommands,
  ...arrangeCommands,
  ...networkCommands,
  ...trainCommands,
  'help.keys': { keepsPage: true, run: () => openDialog('keys') },
  'help.faults': { keepsPage: true, run: () => openDialog('faults') },
  'help.about': { keepsPage: true, run: () => openDialog('about') },
};
