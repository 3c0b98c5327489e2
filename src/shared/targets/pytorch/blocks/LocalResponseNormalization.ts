import { pytorchBlock } from '../block';
import { LocalResponseNormalization as block } from '../../../blocks/LocalResponseNormalization';

export const LocalResponseNormalization = pytorchBlock(
  block,
  (writer, { parameters: { radius, alpha, beta, offset } }) => {
    const size = 2 * radius + 1;
    // PyTorch takes the mean of the squares where the paper takes their sum.
    const scaled = Number((alpha * size).toPrecision(12));
    const options = [
      scaled === 1e-4 ? '' : `alpha=${scaled}`,
      beta === 0.75 ? '' : `beta=${beta}`,
      offset === 1 ? '' : `k=${offset}`,
    ];
    writer.output(
      `F.local_response_norm(${[writer.inputs[0], size, ...options].filter((part) => part !== '').join(', ')})`,
    );
  },
);
