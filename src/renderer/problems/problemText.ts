import type { Problem } from '@shared/compiler/problem';

/** A problem's message without the advice that its remedy button repeats. */
export function withoutRemedy({ message, remedies }: Pick<Problem, 'message' | 'remedies'>): string {
  const advice = remedies?.map(({ label }) => ` ${label}.`).find((text) => message.endsWith(text));
  return advice ? message.slice(0, -advice.length) : message;
}
