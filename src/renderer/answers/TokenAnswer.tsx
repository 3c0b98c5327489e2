import { answeredClass } from '@shared/learning/results/answers';
import { tokens } from '../samples/tokens';
import type { AnswerProps } from './answer';

/** The likeliest token of each position, as text. */
export function TokenAnswer({ target, shape, values }: AnswerProps) {
  const channels = shape.at(-1) ?? 1;
  const numbers = Int32Array.from({ length: values.length / channels }, (_, at) =>
    answeredClass(values, at * channels, channels),
  );
  return <p>{tokens.text({ ...target, shape: shape.slice(0, -1), dtype: 'int32' }, numbers)}</p>;
}
