import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Area } from './areas/area';
import type { Words } from './english';
import type { Language } from './languages';

interface Current {
  readonly language: Language;
  /** Of a language other than English. */
  readonly translated?: Words;
}

/** The language that the page is in now. */
export const languageStore = createStore<Current>(() => ({ language: 'english' }));

/** The texts of an area in the page's language, for a component, which follows a change of language. */
export function useWords<Name extends keyof Words, Content extends object>(area: Area<Name, Content>): Content {
  return textsOf(area, useStore(languageStore));
}

/** The texts of an area in the page's language, as of now: for stores and handlers, and for what components call. */
export function wordsOf<Name extends keyof Words, Content extends object>(area: Area<Name, Content>): Content {
  return textsOf(area, languageStore.getState());
}

function textsOf<Name extends keyof Words, Content extends object>(
  { name, english }: Area<Name, Content>,
  { translated }: Current,
): Content {
  // `Words` has under each name what English has there.
  return (translated?.[name] as Content | undefined) ?? english;
}
