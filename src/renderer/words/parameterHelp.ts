import { useWords } from './currentWords';
import { parameterHelpWords } from './english/parameterHelp';

/** What a parameter means, in the page’s language; that of one’s own block as its file has it. */
export function useParameterHelp(): (help: string) => string {
  const words: Readonly<Record<string, string>> = useWords(parameterHelpWords);
  return (help) => words[help] ?? help;
}
