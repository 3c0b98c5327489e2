import type { CommandId } from '@shared/contract/commands';
import { wordsOf } from '../words/currentWords';
import { commandsWords } from '../words/english/commands';
import { commandTermsWords } from '../words/english/commandTerms';

type Terms = Readonly<Partial<Record<CommandId, string>>>;

/** What the command palette finds a command by besides what it is called: terms, and all that English has for it. */
export function searchTerms(id: CommandId): readonly string[] {
  const own: Terms = wordsOf(commandTermsWords);
  const english: Terms = commandTermsWords.english;
  const terms = [own[id], english[id]].flatMap((text) => text?.split(/, |、/) ?? []);
  return [...new Set([...terms, commandsWords.english.labels[id]])];
}
