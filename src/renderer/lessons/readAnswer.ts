import { evaluateNumber } from '@shared/document/expression';

/** A number as people type it: `456`, `5,600`, `481.7`, `481,7`, `32*32`; nothing where it is none. */
export function readAnswer(text: string): number | undefined {
  const typed = text.trim().replaceAll(/\s/g, '').replaceAll('×', '*').replaceAll('·', '*');
  const grouped = typed.replaceAll(/\d{1,3}(,\d{3})+(?!\d)/g, (number) => number.replaceAll(',', ''));
  return typed === '' ? undefined : evaluateNumber(grouped.replaceAll(',', '.'));
}
