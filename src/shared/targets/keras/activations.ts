import type { ActivationType } from '../../blocks/activations';
import type { ActivationSettings } from '../../blocks/activations/definition';
import type { KerasLayer } from './writer';

interface KerasActivation {
  /** The string or expression for the `activation=` argument, `"tanh"`. */
  readonly argument: string;
  /** The layer that says it by itself; `layers.Activation` where absent. */
  layer?(settings: ActivationSettings): Pick<KerasLayer, 'type' | 'positional' | 'keyword'>;
}

/** Every activation in Keras. */
export const kerasActivations: Readonly<Record<ActivationType, KerasActivation>> = {
  relu: { argument: '"relu"' },
  leakyRelu: {
    argument: 'layers.LeakyReLU(negative_slope=0.01)',
    layer: ({ slope }) => ({ type: 'layers.LeakyReLU', keyword: { negative_slope: slope } }),
  },
  tanh: { argument: '"tanh"' },
  sigmoid: { argument: '"sigmoid"' },
  elu: { argument: '"elu"' },
  gelu: { argument: '"gelu"' },
  swish: { argument: '"silu"' },
  mish: { argument: '"mish"' },
  softplus: { argument: '"softplus"' },
  hardSigmoid: { argument: '"hard_sigmoid"' },
  relu6: { argument: '"relu6"' },
  hardSwish: { argument: '"hard_silu"' },
  softmax: { argument: '"softmax"' },
};
