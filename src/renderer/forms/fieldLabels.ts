import { wordsOf } from '../words/currentWords';
import { fieldsWords } from '../words/english/fields';
import { settingsWords } from '../words/english/settings';
import type { Labelled } from '../words/areas/named';

/**
 * A field's label and help, specific to its alternative or group where there are such; where that is not known, as any
 * alternative has it. Its name if unknown.
 */
export function fieldLabel(field: string, within?: string): Labelled {
  const known: Readonly<Record<string, Labelled>> = { ...wordsOf(settingsWords), ...wordsOf(fieldsWords) };
  const anyOf = () => Object.keys(known).find((name) => name.endsWith(`.${field}`));
  return known[`${within}.${field}`] ?? known[field] ?? known[anyOf() ?? ''] ?? { label: field };
}
