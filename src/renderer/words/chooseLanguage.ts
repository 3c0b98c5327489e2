import { remember, remembered } from '../browser/remembered';
import { languageStore } from './currentWords';
import { languages, preferredLanguage, type Language } from './languages';

/** Shows the page in a language, and remembers it. Nothing changes where its texts cannot be loaded: throws then. */
export async function chooseLanguage(language: Language): Promise<void> {
  await show(language);
  remember('language', language);
}

/** Shows the page in the language that was chosen, or else the browser's; in English where that cannot be loaded. */
export async function startLanguage(): Promise<void> {
  const chosen = remembered<string | undefined>('language', undefined);
  const language =
    chosen !== undefined && Object.hasOwn(languages, chosen)
      ? (chosen as Language)
      : preferredLanguage(navigator.languages);
  await show(language).catch(() => show('english'));
}

async function show(language: Language): Promise<void> {
  const { tag, load } = languages[language];
  const translated = await load?.();
  document.documentElement.lang = tag;
  languageStore.setState({ language, translated }, true);
  // The menu and dialogs of the desktop app follow.
  window.netloom?.setLanguage(language);
}
