import { commandsWords } from '@renderer/words/english/commands';
import { desktopWords } from '@renderer/words/english/desktop';
import type { Words } from '@renderer/words/english';
import { languages, type Language } from '@renderer/words/languages';

type Spoken = Pick<Words, 'commands' | 'desktop'>;

const english: Spoken = { commands: commandsWords.english, desktop: desktopWords.english };
let spoken = english;

/** What the menu, dialogs and notices say, in the page's language; in English until the page says which that is. */
export const words = (): Spoken => spoken;

/** Takes on the page's language. */
export async function speak(language: Language): Promise<void> {
  spoken = (await languages[language].load?.()) ?? english;
}
