import { wordsOf } from '../words/currentWords';
import { commandMessagesWords } from '../words/english/commandMessages';

/** Why commands cannot be carried out. */
export const refusals = () => wordsOf(commandMessagesWords).refusals;

/** What undo steps of commands are called. */
export const steps = () => wordsOf(commandMessagesWords).steps;
