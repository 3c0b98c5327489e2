import { languageStore } from './currentWords';
import { nameIn } from './saidText';

/** What data that come with Netloom are called in the page's language, as of now. @param english in case it has no other name */
export const datasetLabel = (kind: string, english: string): string =>
  nameIn({ of: 'format', key: kind, english }, languageStore.getState().translated);
