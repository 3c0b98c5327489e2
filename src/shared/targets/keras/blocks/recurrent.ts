import type { BlockContext } from '../../../blocks/definition';
import type { recurrentParameters } from '../../../blocks/families/recurrent';
import { keywords } from '../../python/layerArguments';
import type { KerasWriter } from '../writer';

/** Keras gives the states that it reads backwards in the order in which it reads: they are turned round. */
export function recurrentLayer(type: string, cell: string) {
  return (writer: KerasWriter, { parameters }: BlockContext<typeof recurrentParameters>): void => {
    const { units, returnSequences, reverse } = parameters;
    const result = writer.layer({
      type,
      positional: [units],
      keyword: keywords({
        return_sequences: returnSequences || undefined,
        go_backwards: reverse || undefined,
      }),
      weights: [
        { weight: 'kernel', path: `${cell}/kernel` },
        { weight: 'recurrentKernel', path: `${cell}/recurrent_kernel` },
        { weight: 'bias', path: `${cell}/bias` },
      ],
    });
    writer.output(returnSequences && reverse ? `${result}[:, ::-1]` : result);
  };
}
