import type { ActivationType } from '../../blocks/activations';
import type { KerasLayer } from './writer';

interface KerasActivation {
  /** The string or expression for the `activation=` argument, `"tanh"`. */
  readonly argument: string;
  /** The layer that says it by itself; `layers.Activation` where absent. */
  readonly layer?: Pick<KerasLayer, 'type' | 'positional' | 'keyword'>;
}

/** Every activation in Keras. */
export const kerasActivations: Readonly<Record<ActivationType, KerasActivation>> = {
  relu: { argument: '"relu"' },
  leakyRelu: {
    argument: 'layers.LeakyReLU(negative_slope=0.01)',
    layer: { type: 'layers.LeakyReLU', keyword: { negative_slope: 0.01 } },
  },
  tanh: { argument: '"tanh"' },
  sigmoid: { argument: '"sigmoid"' },
  elu: { argument: '"elu"' },
  gelu: { argument: '"gelu"' },
  swish: { argument: '"silu"' },
  softmax: { argument: '"softmax"' },
};
