import { languageStore } from '../words/currentWords';
import { languages } from '../words/languages';

const minute = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;

/** By language, and whether they have the year. Creating a format takes as long as hundreds of uses. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** `21 Nov, 14:05`; of another year `21 Nov 2025, 14:05`. In the page's language. */
export function formatWhen(milliseconds: number, now = new Date()): string {
  const when = new Date(milliseconds);
  const { tag } = languages[languageStore.getState().language];
  const isThisYear = when.getFullYear() === now.getFullYear();
  const key = `${tag} ${isThisYear}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, isThisYear ? minute : { ...minute, year: 'numeric' });
  formats.set(key, format);
  return format.format(when);
}
