import { useMemo } from 'react';
import { answeredClass } from '@shared/learning/results/answers';
import { mask } from '../samples/mask';
import type { AnswerProps } from './answer';
import { MaskLegend } from './MaskLegend';

const Picture = mask.Picture!;

/** The class of each pixel as a colour over the image, with what the colours mean. */
export function MaskAnswer({ target, shape, values, image, width }: AnswerProps) {
  const channels = shape.at(-1) ?? 1;
  const field = useMemo(() => ({ ...target, shape: shape.slice(0, -1), dtype: 'uint8' as const }), [target, shape]);
  const numbers = useMemo(
    () =>
      Uint8Array.from({ length: values.length / channels }, (_, at) => answeredClass(values, at * channels, channels)),
    [values, channels],
  );
  return (
    <>
      <Picture field={field} values={numbers} width={width} image={image} />
      <MaskLegend target={target} numbers={numbers} />
    </>
  );
}
