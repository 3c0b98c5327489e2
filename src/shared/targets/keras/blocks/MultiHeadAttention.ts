import { MultiHeadAttention as block } from '../../../blocks/MultiHeadAttention';
import { sequenceOf } from '../../../blocks/families/sequence';
import { keywords } from '../../python/layerArguments';
import { kerasBlock } from '../block';

export const MultiHeadAttention = kerasBlock(block, (writer, { parameters: { heads, keySize, bias }, inputs }) => {
  const [query, key, value] = writer.inputs;
  const { channels } = sequenceOf(inputs[0]);
  // Keras gives the heads an axis of their own.
  const into = ['query', 'key', 'value'].flatMap((name, index) => [
    {
      weight: `${name}Kernel`,
      path: `${name}/kernel`,
      view: [sequenceOf(inputs[index]).channels, heads, keySize],
    },
    { weight: `${name}Bias`, path: `${name}/bias`, view: [heads, keySize] },
  ]);
  const out = [
    { weight: 'outputKernel', path: 'attention_output/kernel', view: [heads, keySize, channels] },
    { weight: 'outputBias', path: 'attention_output/bias' },
  ];
  writer.output(
    writer.layer({
      type: 'layers.MultiHeadAttention',
      positional: [heads, keySize],
      keyword: keywords({ use_bias: bias ? undefined : false }),
      call: key === value ? `${query}, ${value}` : `${query}, ${value}, ${key}`,
      weights: [...into, ...out].filter(({ weight }) => bias || !weight.endsWith('Bias')),
    }),
  );
});
