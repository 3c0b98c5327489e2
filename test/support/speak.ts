import { languageStore } from '@renderer/words/currentWords';
import { languages, type Language } from '@renderer/words/languages';

/** Makes the page speak a language. */
export async function speak(language: Language): Promise<void> {
  const translated = await languages[language].load?.();
  languageStore.setState({ language, ...(translated && { translated }) }, true);
}
