import type { BlockProblem } from '../../document/problem';
import type { BooleanSpec, ChoiceSpec, IntegerSpec } from '../../document/parameters/spec';
import type { ProgramBuilder } from '../../program/builder';
import type { RecurrenceAttributes } from '../../program/ops/support/recurrence';
import type { Value } from '../../program/program';
import { plainType } from '../../tensor/exampleType';
import type { Initializer } from '../../tensor/initializer';
import { sizeOf, type Shape } from '../../tensor/shape';
import type { BlockContext, LowerContext, WeightSpec } from '../definition';
import { caption, formatCount } from './format';
import { forSequence, sequenceOf } from './sequence';
import { matrixWeight } from './weights';
import { labelled, stated } from '../../messages/saying';

export const recurrentParameters = {
  units: {
    kind: 'integer',
    default: 32,
    minimum: 1,
    help: 'Length of the state, which is the number of output features.',
  },
  returnSequences: {
    kind: 'boolean',
    default: false,
    help: 'Gives the state at every position; otherwise the last state alone.',
  },
  reverse: {
    kind: 'boolean',
    default: false,
    help: 'Reads from the last position to the first. States stand at the positions that they belong to all the same.',
  },
  bidirectional: {
    kind: 'choice',
    default: 'off',
    options: ['off', 'concat', 'sum'],
    help: 'Reads both ways, each with weights of its own; the two states at a position are concatenated or added.',
  },
} as const satisfies Record<string, IntegerSpec | BooleanSpec | ChoiceSpec<'off' | 'concat' | 'sum'>>;

type Parameters = typeof recurrentParameters;

/** The weights of a recurrence by what they do; those of the way back in a bidirectional one are called otherwise. */
export const forwardWeights = { kernel: 'kernel', recurrentKernel: 'recurrentKernel', bias: 'bias' } as const;
export const backwardWeights = {
  kernel: 'backwardKernel',
  recurrentKernel: 'backwardRecurrentKernel',
  bias: 'backwardBias',
} as const;
export type RecurrentWeights = Readonly<Record<keyof typeof forwardWeights, string>>;

/** What sets one recurrent block apart. */
interface Recurrence {
  /** Emits it for [x, kernel, recurrent kernel, bias]; gives the states of all steps, then the last state. */
  readonly lower: (
    builder: ProgramBuilder,
    operands: readonly Value[],
    attributes: RecurrenceAttributes,
  ) => readonly Value[];
  /** How many gates lie side by side in the weights, the candidate counted. */
  readonly gates: number;
  /** The shape of the bias, and how it starts. */
  readonly bias: (units: number) => { readonly shape: Shape; readonly initializer: Initializer };
}

/** What blocks have in common that read a sequence position by position and keep a state. Weights as in Keras. */
export function recurrentBlock(type: string, { lower, gates, bias }: Recurrence) {
  const weights = ({ parameters: { units, bidirectional }, inputs }: BlockContext<Parameters>): WeightSpec[] => {
    const { channels } = sequenceOf(inputs[0]);
    const width = gates * units;
    const oneWay = (names: RecurrentWeights): WeightSpec[] => [
      matrixWeight(names.kernel, [channels, width]),
      matrixWeight(names.recurrentKernel, [units, width], { kind: 'orthogonal', rows: units, columns: width }),
      { name: names.bias, ...bias(units), trainable: true, role: 'vector' },
    ];
    return [...oneWay(forwardWeights), ...(bidirectional === 'off' ? [] : oneWay(backwardWeights))];
  };
  return {
    kind: 'primitive',
    type,
    category: 'sequence',
    parameters: recurrentParameters,
    inputs: [{ name: 'input' }],
    outputs: [{ name: 'output' }],
    caption: ({ units, returnSequences, reverse, bidirectional }: BlockContext<Parameters>['parameters']) =>
      caption(
        `${units} ${units === 1 ? 'unit' : 'units'}`,
        returnSequences && 'sequence',
        reverse && 'reverse',
        bidirectional !== 'off' && `both ways, ${bidirectional}`,
      ),
    shape: ({ parameters: { units, returnSequences, reverse, bidirectional }, inputs }: BlockContext<Parameters>) =>
      forSequence(type, inputs[0], ({ length }) => {
        if (reverse && bidirectional !== 'off') return { problems: [reverseProblem(type)] };
        const width = bidirectional === 'concat' ? 2 * units : units;
        return { outputs: [plainType(returnSequences ? [length, width] : [width])] };
      }),
    weights,
    macs: ({ parameters: { units, bidirectional }, inputs }: BlockContext<Parameters>) => {
      const { length, channels } = sequenceOf(inputs[0]);
      return waysOf(bidirectional) * length * gates * units * (channels + units);
    },
    window: () => 'all' as const,
    parameterFormula: (context: BlockContext<Parameters>) => {
      const { units, bidirectional } = context.parameters;
      const { channels } = sequenceOf(context.inputs[0]);
      const biases = sizeOf(bias(units).shape) / (gates * units);
      const total = weights(context).reduce((sum, { shape }) => sum + sizeOf(shape), 0);
      const ways = bidirectional === 'off' ? '' : '2·';
      return `${ways}${gates === 1 ? '' : `${gates}·`}${units}·(${channels} + ${units} + ${biases}) = ${formatCount(total)}`;
    },
    lower: ({ builder, parameters, values, weight }: LowerContext<Parameters>): Value[] => {
      const { returnSequences, reverse, bidirectional } = parameters;
      const oneWay = (names: RecurrentWeights, isReverse: boolean): Value => {
        const operands = [values[0]!, weight(names.kernel), weight(names.recurrentKernel), weight(names.bias)];
        const [sequence, last] = lower(builder, operands, { reverse: isReverse });
        return returnSequences ? sequence! : last!;
      };
      const states = oneWay(forwardWeights, reverse);
      if (bidirectional === 'off') return [states];
      const both = [states, oneWay(backwardWeights, true)];
      return [
        bidirectional === 'sum'
          ? builder.one('add', both)
          : builder.one('concat', both, { axis: states.shape.length - 1 }),
      ];
    },
  } as const;
}

function waysOf(bidirectional: BlockContext<Parameters>['parameters']['bidirectional']): number {
  return bidirectional === 'off' ? 1 : 2;
}

function reverseProblem(type: string): BlockProblem {
  return {
    ...stated('block', 'bothWaysAndReverse', type),
    parameter: 'reverse',
    remedies: [{ ...labelled('set', 'reverse', 'false'), action: { kind: 'set', parameters: { reverse: false } } }],
  };
}
