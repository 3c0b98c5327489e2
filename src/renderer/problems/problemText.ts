import type { Problem } from '@shared/compiler/problem';
import { sentenceOf } from '../words/sentence';

/** A problem's message in the page’s language, without the advice that its remedy button repeats. */
export function withoutRemedy({ said, remedies }: Pick<Problem, 'said' | 'remedies'>): string {
  const message = sentenceOf(said);
  const advice = remedies?.map((remedy) => ` ${sentenceOf(remedy.said)}.`).find((text) => message.endsWith(text));
  return advice ? message.slice(0, -advice.length) : message;
}
