import { useMemo } from 'react';
import { imageByte } from '@shared/learning/results/answers';
import { image } from '../samples/image';
import type { AnswerProps } from './answer';

const Picture = image.Picture!;

/** An image whose values go from 0 to 1. */
export function ImageAnswer({ target, shape, values, width }: AnswerProps) {
  const field = useMemo(() => ({ ...target, shape, dtype: 'uint8' as const }), [target, shape]);
  const bytes = useMemo(() => Uint8Array.from(values, imageByte), [values]);
  return <Picture field={field} values={bytes} width={width} />;
}
