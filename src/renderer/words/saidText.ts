import type { SaidText } from '@shared/messages/saidError';
import { canSay, sentence, type Name } from '@shared/messages/saying';
import type { Words } from './english';

/** What the host says in a language; as it came in English, whose texts the page does not load twice. @param words of another language */
export function saidIn({ message, said }: SaidText, words: Words | undefined): string {
  if (!said || !words) return message;
  const sayings = { ...words.messages, ...words.hostMessages };
  // A host of another version may say what this page does not know.
  return canSay(said, sayings) ? sentence<string>(said, sayings, (name) => nameIn(name, words)) : message;
}

type Labels = Readonly<Record<string, { readonly label: string }>>;

const names: Readonly<Record<Name['of'], (words: Words, key: string) => string | undefined>> = {
  loss: ({ learning }, key) => (learning.loss as Labels)[key]?.label,
  format: ({ options }, key) => (options.dataset as Labels)[key]?.label,
  measure: ({ metrics }, key) => {
    const label = key === 'loss' ? metrics.loss : (metrics.named as Labels)[key]?.label;
    return label && metrics.inSentence(label);
  },
};

/** What a definition is called. English comes with the name: its areas of losses and metrics are not in the first load. */
export function nameIn({ of, key, english }: Name, words: Words | undefined): string {
  return (words && names[of](words, key)) ?? english;
}
