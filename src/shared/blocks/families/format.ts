import type { ExampleType } from '../../tensor/exampleType';
import { say, type Saying } from '../../messages/saying';
import { formatShape, sizeOf } from '../../tensor/shape';
import type { Padding, Pair } from '../../tensor/window';

export { formatCount } from '../../messages/count';

/** `5×5` */
export function formatPair(pair: Pair): string {
  return pair.join('×');
}

/** Any parameter's value: `64`, `relu`, `3×5`. */
export function formatParameter(value: unknown): string {
  return Array.isArray(value) ? value.join('×') : String(value);
}

/** `valid`, `same`, `padding 2`, `padding 0, 1, 0, 1`. */
export function formatPadding(padding: Padding): string {
  if (padding === 0) return 'valid';
  if (typeof padding === 'string') return padding;
  return `padding ${typeof padding === 'number' ? padding : padding.join(', ')}`;
}

/** What a tensor is, for use in a sentence: `an image of 28×28×6`, `a vector of 84 values`. */
export function describeType({ shape, dtype, axes }: ExampleType): Saying {
  if (axes === 'image') return say('parts', 'image', formatShape(shape));
  if (dtype === 'int32') return say('parts', 'tokens', formatShape(shape));
  if (shape.length === 1) return say('parts', 'vector', sizeOf(shape));
  return say('parts', 'tensor', formatShape(shape));
}

/** The non-empty parts of a caption, separated by dots: `6 @ 5×5 · same · tanh`. */
export function caption(...parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}
