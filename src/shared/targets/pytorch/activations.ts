import type { ActivationType } from '../../blocks/activations';
import type { ActivationSettings } from '../../blocks/activations/definition';
import type { ExampleType } from '../../tensor/exampleType';
import { channelAxis } from './channelsFirst';

/** Every activation in PyTorch: the call on an expression of `forward`, `torch.tanh(x)`. */
export const pytorchActivations: Readonly<
  Record<ActivationType, (expression: string, settings: ActivationSettings, type: ExampleType) => string>
> = {
  relu: (expression) => `F.relu(${expression})`,
  leakyRelu: (expression, { slope }) => `F.leaky_relu(${expression}, ${slope})`,
  tanh: (expression) => `torch.tanh(${expression})`,
  sigmoid: (expression) => `torch.sigmoid(${expression})`,
  elu: (expression) => `F.elu(${expression})`,
  gelu: (expression) => `F.gelu(${expression})`,
  swish: (expression) => `F.silu(${expression})`,
  mish: (expression) => `F.mish(${expression})`,
  softplus: (expression) => `F.softplus(${expression})`,
  hardSigmoid: (expression) => `F.hardsigmoid(${expression})`,
  relu6: (expression) => `F.relu6(${expression})`,
  hardSwish: (expression) => `F.hardswish(${expression})`,
  softmax: (expression, _, type) => `F.softmax(${expression}, dim=${channelAxis(type)})`,
};
