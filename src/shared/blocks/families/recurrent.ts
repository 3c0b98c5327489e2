import type { BooleanSpec, IntegerSpec } from '../../document/parameters/spec';
import type { Value } from '../../program/program';
import { plainType } from '../../tensor/exampleType';
import type { Initializer } from '../../tensor/initializer';
import { sizeOf, type Shape } from '../../tensor/shape';
import type { BlockContext, LowerContext, WeightSpec } from '../definition';
import { caption, formatCount } from './format';
import { forSequence, sequenceOf } from './sequence';
import { matrixWeight } from './weights';

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
} as const satisfies Record<string, IntegerSpec | BooleanSpec>;

type Parameters = typeof recurrentParameters;

/** What sets one recurrent block apart. */
interface Recurrence {
  readonly op: 'lstm' | 'gru';
  /** How many gates lie side by side in the weights, the candidate counted. */
  readonly gates: number;
  /** The shape of the bias, and how it starts. */
  readonly bias: (units: number) => { readonly shape: Shape; readonly initializer: Initializer };
}

/** What blocks have in common that read a sequence position by position and keep a state. Weights as in Keras. */
export function recurrentBlock(type: string, { op, gates, bias }: Recurrence) {
  const weights = ({ parameters: { units }, inputs }: BlockContext<Parameters>): WeightSpec[] => {
    const { channels } = sequenceOf(inputs[0]);
    const width = gates * units;
    return [
      matrixWeight('kernel', [channels, width]),
      matrixWeight('recurrentKernel', [units, width], { kind: 'orthogonal', rows: units, columns: width }),
      { name: 'bias', ...bias(units), trainable: true, role: 'vector' },
    ];
  };
  return {
    kind: 'primitive',
    type,
    category: 'sequence',
    parameters: recurrentParameters,
    inputs: [{ name: 'input' }],
    outputs: [{ name: 'output' }],
    caption: ({ units, returnSequences, reverse }: BlockContext<Parameters>['parameters']) =>
      caption(`${units} ${units === 1 ? 'unit' : 'units'}`, returnSequences && 'sequence', reverse && 'reverse'),
    shape: ({ parameters: { units, returnSequences }, inputs }: BlockContext<Parameters>) =>
      forSequence(type, inputs[0], ({ length }) => ({
        outputs: [plainType(returnSequences ? [length, units] : [units])],
      })),
    weights,
    macs: ({ parameters: { units }, inputs }: BlockContext<Parameters>) => {
      const { length, channels } = sequenceOf(inputs[0]);
      return length * gates * units * (channels + units);
    },
    window: () => 'all' as const,
    parameterFormula: (context: BlockContext<Parameters>) => {
      const { units } = context.parameters;
      const { channels } = sequenceOf(context.inputs[0]);
      const biases = sizeOf(bias(units).shape) / (gates * units);
      const total = weights(context).reduce((sum, { shape }) => sum + sizeOf(shape), 0);
      return `${gates}·${units}·(${channels} + ${units} + ${biases}) = ${formatCount(total)}`;
    },
    lower: ({ builder, parameters, values, weight }: LowerContext<Parameters>): Value[] => {
      const { returnSequences, reverse } = parameters;
      const operands = [values[0]!, weight('kernel'), weight('recurrentKernel'), weight('bias')];
      const [sequence, last] = builder.apply(op, operands, { reverse });
      return [returnSequences ? sequence! : last!];
    },
  } as const;
}
