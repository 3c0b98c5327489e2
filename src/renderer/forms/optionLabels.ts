import type { Named } from '../words/areas/named';
import { wordsOf } from '../words/currentWords';
import { optionsWords } from '../words/english/options';
import { learningWords } from '../words/english/learning';

/** An option's label and a line about it. */
export function optionLabel(field: string, option: string | number): Named {
  const options: Readonly<Record<string, Readonly<Record<string, Named>>>> = {
    ...wordsOf(learningWords),
    ...wordsOf(optionsWords),
  };
  return options[field]?.[option] ?? { label: String(option), doc: '' };
}
