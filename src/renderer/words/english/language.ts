import { area } from '../areas/area';

/** The choice of the interface’s language. */
export const languageWords = area('language', {
  title: 'Language',
  hint: 'Applies at once. Some messages are in English only.',
  failed: (language: string, reason: string) => `${language} could not be loaded: ${reason}`,
});
