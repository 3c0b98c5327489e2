import { say } from '../../messages/saying';
import { effectiveKernel, slidingOutputSize, type Pair, type Window } from '../../tensor/window';
import type { Formula, FormulaText } from '../definition';
import { sources } from '../sources';

/** How a convolution is differentiated by convolutions, along one axis. */
export interface GradientWindow {
  /** Zeros between neighbouring elements of the output's gradient: a convolution of stride S skipped S − 1 positions. */
  readonly zerosBetween: number;
  /** Zeros behind its last element, for what the last step did not reach. */
  readonly zerosBehind: number;
  /** Its extent with these zeros. */
  readonly spread: number;
  /** Zeros before and behind all that where it is convolved with the flipped kernel; negative where elements are cut off. */
  readonly padding: readonly [before: number, after: number];
}

/** The input's and the kernel's gradients along one axis as convolutions of stride 1. */
export function gradientWindow(size: Pair, window: Window, axis: 0 | 1): GradientWindow {
  const reach = effectiveKernel(window.kernel[axis], window.dilation[axis]) - 1;
  const [before, after] = [window.padding[2 * axis]!, window.padding[2 * axis + 1]!];
  const spread = size[axis] + before + after - reach;
  const output = slidingOutputSize(size, window)[axis];
  const covered = window.stride[axis] * (output - 1) + 1;
  return {
    zerosBetween: window.stride[axis] - 1,
    zerosBehind: spread - covered,
    spread,
    padding: [reach - before, reach - after],
  };
}

/**
 * Backpropagation of a convolution as two convolutions, with this node's extents: the kernel's gradient is the input convolved
 * with the output's gradient, the input's is the output's gradient convolved with the flipped kernel.
 */
export function gradientFormula(size: Pair, window: Window): Formula[] {
  const along = (axis: 0 | 1): readonly [kernel: string, input: string] => {
    const { spread, padding } = gradientWindow(size, window, axis);
    const [kernel, dilation] = [window.kernel[axis], window.dilation[axis]];
    const span = effectiveKernel(kernel, dilation);
    const padded = size[axis] + window.padding[2 * axis]! + window.padding[2 * axis + 1]!;
    const steps = dilation === 1 ? `${padded} − ${spread}` : `(${padded} − ${spread}) / ${dilation}`;
    const around = padding[0] + padding[1];
    const sign = around < 0 ? '−' : '+';
    return [`${steps} + 1 = ${kernel}`, `${spread} ${sign} ${Math.abs(around)} − ${span} + 1 = ${size[axis]}`];
  };
  const [vertical, horizontal] = [along(0), along(1)];
  const worked = (at: 0 | 1): FormulaText =>
    vertical[at] === horizontal[at] ? vertical[at] : say('rule', 'heightAndWidth', vertical[at], horizontal[at]);
  const isStrided = Math.max(...window.stride) > 1;
  const gradient = isStrided ? say('rule', 'withZeros') : '∂E/∂O';
  return [
    { rule: say('rule', 'kernelGradient', gradient), worked: worked(0), source: sources.mitLecture },
    {
      rule: say('rule', 'inputGradient', gradient),
      worked: worked(1),
      source: sources.mitLecture,
    },
  ];
}
