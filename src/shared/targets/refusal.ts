import { messages } from '../messages';
import { SaidError } from '../messages/saidError';
import { sentence, type Codes, type Given, type Saying } from '../messages/saying';
import { exporting } from './exporting';

const english = { ...messages, exporting };
type Group = keyof typeof english;

/** Why a drawing cannot be exported. */
export type Refusal = Saying<Group>;

/** A reason by its code, with its values. */
export function refusal<Code extends Codes<'exporting', typeof english>>(
  code: Code,
  ...values: Given<(typeof exporting)[Code], Group>
): Refusal {
  return { group: 'exporting', code, values: values as Refusal['values'] };
}

/** The error of a drawing, or of weights, that cannot be exported. */
export function refused(said: Refusal): SaidError {
  return new SaidError(refusalInEnglish(said), said);
}

export const refusalInEnglish = (said: Refusal): string => sentence(said, english, (name) => name.english);
