import type { ExampleType } from '../../tensor/exampleType';
import { formatShape, sizeOf } from '../../tensor/shape';
import type { Padding, Pair } from '../../tensor/window';

/** `61,706` */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

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
export function describeType({ shape, dtype, axes }: ExampleType): string {
  if (axes === 'image') return `an image of ${formatShape(shape)}`;
  if (dtype === 'int32') return `tokens of ${formatShape(shape)}`;
  if (shape.length === 1) return `a vector of ${formatCount(sizeOf(shape))} ${shape[0] === 1 ? 'value' : 'values'}`;
  return `a tensor of ${formatShape(shape)}`;
}

/** The non-empty parts of a caption, separated by dots: `6 @ 5×5 · same · tanh`. */
export function caption(...parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}
