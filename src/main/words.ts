import type { SaidText } from '@shared/messages/saidError';
import { commandsWords } from '@renderer/words/english/commands';
import { desktopWords } from '@renderer/words/english/desktop';
import type { Words } from '@renderer/words/english';
import { languages, type Language } from '@renderer/words/languages';
import { saidIn } from '@renderer/words/saidText';

type Spoken = Pick<Words, 'commands' | 'desktop'>;

const english: Spoken = { commands: commandsWords.english, desktop: desktopWords.english };
let spoken: Spoken | Words = english;

/** What the menu, dialogs and notices say, in the page's language; in English until the page says which that is. */
export const words = (): Spoken => spoken;

/** What the host says, in the page's language where that has it. */
export const saidText = (text: SaidText): string => saidIn(text, 'hostMessages' in spoken ? spoken : undefined);

/** Takes on the page's language. */
export async function speak(language: Language): Promise<void> {
  spoken = (await languages[language].load?.()) ?? english;
}
