import { Embedding as block } from '../../../blocks/Embedding';
import { pytorchBlock } from '../block';

export const Embedding = pytorchBlock(block, (writer, { parameters: { vocabulary, dimension } }) => {
  const module = writer.module({
    type: 'nn.Embedding',
    positional: [vocabulary, dimension],
    weights: { embeddings: { name: 'weight' } },
  });
  writer.output(`${module}(${writer.inputs[0]})`);
});
