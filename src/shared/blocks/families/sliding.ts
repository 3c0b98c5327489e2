import type { BlockProblem } from '../../document/problem';
import { effectiveKernel, slidingOutputSize, type Pair, type Window } from '../../tensor/window';
import type { Formula } from '../definition';
import { formatPair } from './format';
import { sources } from '../sources';
import { labelled, say, stated } from '../../messages/saying';

/**
 * The problem where a window is larger than the padded image. Remedies set the padding, or the parameter that holds the
 * kernel's size.
 */
export function fitProblem(
  size: Pair,
  window: Window,
  names: { readonly kernel: string; readonly what: 'filter' | 'window' },
  resultOf: (output: Pair) => readonly number[],
): BlockProblem | undefined {
  const output = slidingOutputSize(size, window);
  if (output[0] >= 1 && output[1] >= 1) return undefined;
  const [top, bottom, left, right] = window.padding;
  const padded: Pair = [size[0] + top + bottom, size[1] + left + right];
  const span: Pair = [
    effectiveKernel(window.kernel[0], window.dilation[0]),
    effectiveKernel(window.kernel[1], window.dilation[1]),
  ];
  const dilated = formatPair(span) === formatPair(window.kernel) ? '' : say('advice', 'dilatedTo', formatPair(span));
  const withPadding = top + bottom + left + right > 0 ? say('advice', 'withPadding', formatPair(padded)) : '';
  const fitting = (along: 0 | 1) =>
    Math.max(1, Math.min(window.kernel[along], Math.floor((padded[along] - 1) / window.dilation[along]) + 1));
  const smaller: Pair = [fitting(0), fitting(1)];
  const keep: Pair = [Math.ceil(size[0] / window.stride[0]), Math.ceil(size[1] / window.stride[1])];
  return {
    ...stated('block', `${names.what}TooLarge`, formatPair(window.kernel), dilated, formatPair(size), withPadding),
    parameter: names.kernel,
    remedies: [
      {
        ...labelled('set', 'padding', 'same'),
        action: { kind: 'set', parameters: { padding: 'same' } },
        result: resultOf(keep),
      },
      {
        ...labelled('set', names.kernel, formatPair(smaller)),
        action: { kind: 'set', parameters: { [names.kernel]: smaller } },
        result: resultOf(slidingOutputSize(size, { ...window, kernel: smaller })),
      },
    ],
  };
}

/** The output-size rule with this node's values filled in: one line, or two where height and width differ. */
export function slidingFormula(size: Pair, window: Window, round: 'floor' | 'ceil' = 'floor'): Formula[] {
  const output = slidingOutputSize(size, window, round);
  const along = (axis: 0 | 1): Omit<Formula, 'source'> => {
    const [before, after] = [window.padding[2 * axis]!, window.padding[2 * axis + 1]!];
    const [kernel, stride, dilation] = [window.kernel[axis], window.stride[axis], window.dilation[axis]];
    const padding = before + after === 0 ? '0' : before === after ? `2·${before}` : `${before} + ${after}`;
    const span = dilation === 1 ? `${kernel}` : `(${dilation}·(${kernel} − 1) + 1)`;
    const steps = (size[axis] - effectiveKernel(kernel, dilation) + before + after) / stride;
    const quotient = `(${size[axis]} − ${span} + ${padding}) / ${stride}`;
    const rounded = Number.isInteger(steps) ? quotient : round === 'ceil' ? `⌈${quotient}⌉` : `⌊${quotient}⌋`;
    return {
      rule: `(N − ${dilation === 1 ? 'F' : '(D·(F − 1) + 1)'} + ${before === after ? '2P' : 'P'}) / S + 1`,
      worked: `${rounded} + 1 = ${output[axis]}`,
    };
  };
  const [vertical, horizontal] = [along(0), along(1)];
  if (vertical.worked === horizontal.worked) return [{ ...vertical, source: sources.architecturesLecture }];
  return [
    { rule: say('rule', 'height', vertical.rule), worked: vertical.worked, source: sources.architecturesLecture },
    { rule: say('rule', 'width', horizontal.rule), worked: horizontal.worked, source: sources.architecturesLecture },
  ];
}
