import { Embedding as block } from '../../../blocks/Embedding';
import { kerasBlock } from '../block';

export const Embedding = kerasBlock(block, (writer, { parameters: { vocabulary, dimension } }) => {
  writer.output(
    writer.layer({ type: 'layers.Embedding', positional: [vocabulary, dimension], weights: ['embeddings'] }),
  );
});
