import type { BlockContext } from '../../../blocks/definition';
import {
  backwardWeights,
  forwardWeights,
  type recurrentParameters,
  type RecurrentWeights,
} from '../../../blocks/families/recurrent';
import { keywords } from '../../python/layerArguments';
import { formatArguments } from '../../python/values';
import type { KerasWeight, KerasWriter } from '../writer';

/**
 * Keras gives the states that it reads backwards in the order in which it reads: they are turned round.
 * @param cell how Keras calls what it repeats: `lstm` has an `lstm_cell`
 */
export function recurrentLayer(type: string, cell: string) {
  return (writer: KerasWriter, { parameters }: BlockContext<typeof recurrentParameters>): void => {
    const { units, returnSequences, reverse, bidirectional } = parameters;
    const keyword = keywords({
      return_sequences: returnSequences || undefined,
      go_backwards: reverse || undefined,
    });
    if (bidirectional !== 'off') {
      // Named, since the paths of the weights hold the name.
      const layer = { code: `${type}(${formatArguments([units], { ...keyword, name: cell })})` };
      const result = writer.layer({
        type: 'layers.Bidirectional',
        positional: [layer],
        keyword: keywords({ merge_mode: bidirectional === 'concat' ? undefined : bidirectional }),
        weights: [
          ...heldIn(`forward_${cell}/${cell}_cell`, forwardWeights),
          ...heldIn(`backward_${cell}/${cell}_cell`, backwardWeights),
        ],
      });
      writer.output(result);
      return;
    }
    const result = writer.layer({
      ...{ type, positional: [units], keyword },
      weights: heldIn(`${cell}_cell`, forwardWeights),
    });
    writer.output(returnSequences && reverse ? `${result}[:, ::-1]` : result);
  };
}

function heldIn(folder: string, { kernel, recurrentKernel, bias }: RecurrentWeights): KerasWeight[] {
  return [
    { weight: kernel, path: `${folder}/kernel` },
    { weight: recurrentKernel, path: `${folder}/recurrent_kernel` },
    { weight: bias, path: `${folder}/bias` },
  ];
}
