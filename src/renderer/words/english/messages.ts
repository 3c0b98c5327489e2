import { messages } from '@shared/messages';
import { area } from '../areas/area';

/** What the live check and edits say; `sentenceOf` fills in the values. */
export const messagesWords = area('messages', messages);
