import type { Initializer } from '../../tensor/initializer';
import type { Pair } from '../../tensor/window';
import type { WeightSpec } from '../definition';
import { formatCount } from './format';

/**
 * A convolution's filters, height×width×in×out, initialised by Glorot uniform as in Keras: fan-in and fan-out are the
 * kernel's height × width times the input channels and the filters.
 */
export function convolutionKernel(kernel: Pair, channels: number, filters: number): WeightSpec {
  const taps = kernel[0] * kernel[1];
  return {
    name: 'kernel',
    shape: [kernel[0], kernel[1], channels, filters],
    initializer: { kind: 'glorotUniform', fanIn: taps * channels, fanOut: taps * filters },
    trainable: true,
    decay: true,
    role: 'convolutionKernel',
  };
}

/** Filters that see one channel each; connections are counted as those of Keras's kernel, height×width×channels×multiplier. */
export function depthwiseKernel(kernel: Pair, channels: number, multiplier: number): WeightSpec {
  const taps = kernel[0] * kernel[1];
  const initializer = { kind: 'glorotUniform', fanIn: taps * channels, fanOut: taps * multiplier } as const;
  return { ...convolutionKernel(kernel, 1, channels * multiplier), initializer };
}

/** A matrix in×out, initialised by Glorot uniform as in Keras. */
export function denseKernel(features: number, units: number): WeightSpec {
  return {
    name: 'kernel',
    shape: [features, units],
    initializer: { kind: 'glorotUniform', fanIn: features, fanOut: units },
    trainable: true,
    decay: true,
    role: 'denseKernel',
  };
}

/** A matrix that is no dense layer's kernel, so that its axes mean the same on every engine. Weight decay applies to it. */
export function matrixWeight(
  name: string,
  shape: readonly [rows: number, columns: number],
  initializer: Initializer = { kind: 'glorotUniform', fanIn: shape[0], fanOut: shape[1] },
): WeightSpec {
  return { name, shape, initializer, trainable: true, decay: true, role: 'matrix' };
}

/** One value per channel. */
export function vectorWeight(name: string, length: number, start: number, trainable = true): WeightSpec {
  return { name, shape: [length], initializer: { kind: 'constant', value: start }, trainable, role: 'vector' };
}

/** A bias initialised to zero; none where the block has no bias. */
export function biasWeight(wanted: boolean, length: number): readonly WeightSpec[] {
  return wanted ? [vectorWeight('bias', length, 0)] : [];
}

/** `6·(5·5·1) + 6 = 156` */
export function kernelFormula(filters: number, factors: readonly number[], bias: boolean): string {
  const taps = factors.reduce((product, factor) => product * factor, 1);
  const parts = factors.length === 1 ? `${factors[0]}` : `(${factors.join('·')})`;
  return `${filters}·${parts}${bias ? ` + ${filters}` : ''} = ${formatCount(filters * taps + (bias ? filters : 0))}`;
}
