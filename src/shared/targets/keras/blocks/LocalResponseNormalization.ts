import { channelsOf } from '../../../tensor/exampleType';
import { kerasBlock } from '../block';
import { LocalResponseNormalization as block } from '../../../blocks/LocalResponseNormalization';

export const LocalResponseNormalization = kerasBlock(
  block,
  (writer, { parameters: { radius, alpha, beta, offset }, inputs: [input] }) => {
    // Keras has no such layer: a band of ones sums the squares of neighbouring maps.
    const [x, channels] = [writer.inputs[0]!, channelsOf(input!)];
    const band = `keras.ops.tri(${channels}, k=${radius}) - keras.ops.tri(${channels}, k=${-radius - 1})`;
    const sum = `keras.ops.matmul(keras.ops.square(${x}), ${band})`;
    writer.output(`${x} / keras.ops.power(${offset} + ${alpha} * ${sum}, ${beta})`);
  },
);
