import type { BooleanSpec, ChoiceSpec, IntegerSpec } from '../../document/parameters/spec';
import { say } from '../../messages/saying';
import { plainType } from '../../tensor/exampleType';
import type { BlockContext, Formula, LowerContext } from '../definition';
import { caption } from './format';
import { ceilParameter, overhangAlong } from './pooling';
import {
  asRowImage,
  forSequence,
  lengthFormula,
  lengthProblem,
  rowSides,
  sequenceOf,
  sequenceWindow,
  windowPositions,
  type SequenceWindow,
} from './sequence';

export const sequencePoolingParameters = {
  kernel: { kind: 'integer', default: 2, minimum: 1, help: 'Length of the window, positions (F).' },
  stride: {
    kind: 'integer',
    default: 2,
    minimum: 1,
    help: 'Step between windows (S); equal to the window’s length, windows don’t overlap.',
  },
  padding: {
    kind: 'choice',
    default: 'valid',
    options: ['valid', 'same'],
    help: 'What is added at the ends (P): valid adds nothing, same gives ⌈N / S⌉ positions. Padding never counts.',
  },
  ceil: ceilParameter,
} as const satisfies Record<string, IntegerSpec | BooleanSpec | ChoiceSpec<'valid' | 'same'>>;

type Context = BlockContext<typeof sequencePoolingParameters>;

/** A window along a sequence and where its padding comes from. */
export interface PoolingWindow1D {
  /** The window with the padding that the parameters specify. */
  readonly declared: SequenceWindow;
  /** Positions that the last window extends beyond it, where the length is rounded up; only without padding. */
  readonly overhang: number;
  /** The window with both paddings together: rounding down then gives the output's length. */
  readonly window: SequenceWindow;
}

/** The window over the sequence that arrives. */
export function poolingWindow1D({ parameters, inputs }: Context): PoolingWindow1D {
  const { ceil, ...sliding } = parameters;
  const { length } = sequenceOf(inputs[0]);
  const declared = sequenceWindow({ ...sliding, dilation: 1 }, length);
  const [before, after] = declared.padding;
  const overhang = ceil ? overhangAlong(length, sliding.kernel, sliding.stride, before, after) : 0;
  return { declared, overhang, window: { ...declared, padding: [before, after + overhang] } };
}

/** What pooling along a sequence has in common; lowered to pooling of images of one row. */
export function sequencePoolingBlock(type: string, op: 'maxPool' | 'averagePool') {
  return {
    kind: 'primitive',
    type,
    category: 'pooling',
    parameters: sequencePoolingParameters,
    inputs: [{ name: 'input' }],
    outputs: [{ name: 'output' }],
    caption: ({ kernel, stride, padding, ceil }: Context['parameters']) =>
      caption(String(kernel), stride !== kernel && `stride ${stride}`, padding !== 'valid' && padding, ceil && 'ceil'),
    shape: (context: Context) =>
      forSequence(type, context.inputs[0], ({ length, channels }) => {
        const { window } = poolingWindow1D(context);
        const problem = lengthProblem(window, length, 'window');
        if (problem) return { problems: [problem] };
        return { outputs: [plainType([windowPositions(window, length), channels])] };
      }),
    formula: (context: Context): Formula[] => {
      const { declared, overhang } = poolingWindow1D(context);
      return lengthFormula(declared, sequenceOf(context.inputs[0]).length, overhang > 0 ? 'ceil' : 'floor');
    },
    lower: (context: LowerContext<typeof sequencePoolingParameters>) => {
      const { builder } = context;
      const { layout } = builder;
      const { window } = poolingWindow1D(context);
      const shared = {
        kernel: [1, window.kernel],
        strides: [1, window.stride],
        pads: rowSides(window),
        layout,
      } as const;
      return [
        asRowImage(context, (row) =>
          op === 'maxPool'
            ? builder.one('maxPool', [row], shared)
            : builder.one('averagePool', [row], { ...shared, countPadding: false }),
        ),
      ];
    },
  } as const;
}

/** What pooling over all positions has in common: one value per feature. */
export function globalSequencePoolingBlock(type: string, op: 'reduceMean' | 'reduceMax') {
  return {
    kind: 'primitive',
    type,
    category: 'pooling',
    parameters: {},
    inputs: [{ name: 'input' }],
    outputs: [{ name: 'output' }],
    caption: () => '',
    shape: ({ inputs }: BlockContext) =>
      forSequence(type, inputs[0], ({ channels }) => ({ outputs: [plainType([channels])] })),
    formula: ({ inputs }: BlockContext): Formula[] => [
      {
        rule: say('rule', op === 'reduceMean' ? 'meanOfSequence' : 'maximumOfSequence'),
        worked: say('rule', 'becomeOne', sequenceOf(inputs[0]).length),
      },
    ],
    lower: ({ builder, values }: LowerContext) => [builder.one(op, [values[0]!], { axes: [1] })],
  } as const;
}
