import { wordsOf } from '../words/currentWords';
import { fieldsWords } from '../words/english/fields';
import { settingsWords } from '../words/english/settings';
import type { Labelled } from '../words/areas/named';

/** A field's label and help, specific to its alternative or group where there are such; its name if unknown. */
export function fieldLabel(field: string, within?: string): Labelled {
  const known: Readonly<Record<string, Labelled>> = { ...wordsOf(settingsWords), ...wordsOf(fieldsWords) };
  return known[`${within}.${field}`] ?? known[field] ?? { label: field };
}
