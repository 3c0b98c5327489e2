import { resolvePadding, type Padding, type Pair, type Window, compactPair } from '../../tensor/window';
import { activationOptions, applyActivation, type ActivationType } from '../activations';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import type { Axes } from '../../tensor/exampleType';
import type { BooleanSpec, ChoiceSpec, PaddingSpec, PairSpec } from '../../document/parameters/spec';
import { caption, formatPadding } from './format';

/** Parameters that the convolutions share. */
export const kernelParameter = {
  kind: 'pair',
  default: [3, 3],
  minimum: 1,
  help: 'Height and width of each filter (F).',
} as const satisfies PairSpec;

export const strideParameter = {
  kind: 'pair',
  default: [1, 1],
  minimum: 1,
  help: 'Step between filter positions, pixels (S); 2 halves the image.',
} as const satisfies PairSpec;

export const paddingParameter = {
  kind: 'padding',
  default: 'valid',
  named: ['same', 'valid', 'full'],
  help: 'Zeros around the image (P): valid adds none, same keeps the size at stride 1, full keeps every overlap; or a number of pixels.',
} as const satisfies PaddingSpec;

export const dilationParameter = {
  kind: 'pair',
  default: [1, 1],
  minimum: 1,
  help: 'Spacing between kernel elements, pixels; 2 widens the receptive field without more weights.',
  advanced: true,
} as const satisfies PairSpec;

export const biasParameter = {
  kind: 'boolean',
  default: true,
  help: 'Adds a learned bias to each output channel. Not needed before batch normalisation.',
} as const satisfies BooleanSpec;

export const activationParameter = {
  kind: 'choice',
  default: 'none',
  options: activationOptions,
  help: 'Activation function applied to the output.',
} as const satisfies ChoiceSpec<ActivationType | 'none'>;

interface Sliding {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Padding;
  readonly dilation: Pair;
}

/** The window of a convolution over an image of `size`, its padding in pixels. */
export function convolutionWindow({ kernel, stride, padding, dilation }: Sliding, size: Pair): Window {
  return { kernel, stride, dilation, padding: resolvePadding(padding, size, kernel, stride, dilation) };
}

/** `6 @ 5×5 · stride 2 · same · tanh`: `first`, then every setting that differs from its default. */
export function convolutionCaption(
  first: string,
  { stride, padding, dilation, activation }: Omit<Sliding, 'kernel'> & { readonly activation: string },
  ...more: readonly (string | false)[]
): string {
  return caption(
    first,
    Math.max(...stride) > 1 && `stride ${compactPair(stride)}`,
    padding !== 'valid' && formatPadding(padding),
    Math.max(...dilation) > 1 && `dilation ${compactPair(dilation)}`,
    ...more,
    activation !== 'none' && activation,
  );
}

/**
 * Adds the bias, if any, then applies the activation.
 * @param axes what the value's axes mean behind that of the batch
 */
export function finish(
  builder: ProgramBuilder,
  value: Value,
  bias: Value | undefined,
  activation: ActivationType | 'none',
  axes: Axes,
): Value {
  const biased = bias ? builder.one('biasAdd', [value, bias], { axis: builder.channelAxis(value, axes) }) : value;
  return applyActivation(builder, biased, activation, axes);
}
