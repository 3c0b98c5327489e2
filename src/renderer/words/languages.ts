import type { Words } from './english';

interface LanguageDefinition {
  /** As its speakers call it. */
  readonly label: string;
  /** As BCP 47 has it, for the page's `lang`, and how dates are written. */
  readonly tag: string;
  /** What the tags of browsers begin with that prefer it. */
  readonly prefix: string;
  /** Its texts; none for English, which comes with each part of the page. */
  load?(): Promise<Words>;
}

const languageTable = {
  english: { label: 'English', tag: 'en-GB', prefix: 'en' },
  german: {
    label: 'Deutsch',
    tag: 'de',
    prefix: 'de',
    load: () => import('./german').then(({ german }) => german),
  },
  chinese: {
    label: '简体中文',
    tag: 'zh-Hans',
    prefix: 'zh',
    load: () => import('./chinese').then(({ chinese }) => chinese),
  },
} satisfies Record<string, LanguageDefinition>;

export type Language = keyof typeof languageTable;

/** Every language of the interface. */
export const languages: Readonly<Record<Language, LanguageDefinition>> = languageTable;

/** The first of the browser's preferred languages that there is; else English. */
export function preferredLanguage(tags: readonly string[]): Language {
  const known = Object.keys(languages) as Language[];
  for (const tag of tags) {
    const found = known.find((language) => new RegExp(`^${languages[language].prefix}\\b`, 'i').test(tag));
    if (found) return found;
  }
  return 'english';
}
