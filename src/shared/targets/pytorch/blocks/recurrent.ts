import type { BlockContext } from '../../../blocks/definition';
import {
  backwardWeights,
  forwardWeights,
  type recurrentParameters,
  type RecurrentWeights,
} from '../../../blocks/families/recurrent';
import { sequenceOf } from '../../../blocks/families/sequence';
import { keywords } from '../../python/layerArguments';
import type { PyTorchModule, PyTorchWriter } from '../writer';

type Context = BlockContext<typeof recurrentParameters>;
type Weights = NonNullable<PyTorchModule['weights']>;

/**
 * A recurrence from the last position to the first reads the sequence turned round.
 * @param weightsOf the weights of one way by PyTorch's names for it, which end with `suffix`
 */
export function recurrentModule(
  writer: PyTorchWriter,
  { parameters: { units, returnSequences, reverse, bidirectional }, inputs }: Context,
  type: string,
  weightsOf: (suffix: string) => Readonly<Record<keyof RecurrentWeights, Weights[string]>>,
): void {
  const named = (names: RecurrentWeights, suffix: string): Weights => {
    const { kernel, recurrentKernel, bias } = weightsOf(suffix);
    return { [names.kernel]: kernel, [names.recurrentKernel]: recurrentKernel, [names.bias]: bias };
  };
  const isBoth = bidirectional !== 'off';
  const module = writer.module({
    type,
    positional: [sequenceOf(inputs[0]).channels, units],
    keyword: keywords({ batch_first: true, bidirectional: isBoth || undefined }),
    weights: { ...named(forwardWeights, ''), ...(isBoth && named(backwardWeights, '_reverse')) },
  });
  const [input, turned] = [writer.inputs[0]!, reverse ? '.flip(1)' : ''];
  if (!isBoth) {
    writer.output(`${module}(${input}${turned})[0]${returnSequences ? turned : '[:, -1]'}`);
    return;
  }
  // [batch, positions, way, units]: the way back ends at the first position.
  const states = `${module}(${input})[0].unflatten(2, (2, -1))`;
  const ends = returnSequences ? states : `${states}[:, [-1, 0], [0, 1]]`;
  writer.output(bidirectional === 'sum' ? `${ends}.sum(-2)` : `${ends}.flatten(-2)`);
}
