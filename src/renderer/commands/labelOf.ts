import type { CommandId } from '@shared/contract/commands';
import { wordsOf } from '../words/currentWords';
import { commandsWords } from '../words/english/commands';

/** What a command is called, as of now. */
export const labelOf = (id: CommandId): string => wordsOf(commandsWords).labels[id];
