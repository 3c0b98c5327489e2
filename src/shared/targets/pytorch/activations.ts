import type { ActivationType } from '../../blocks/activations';

/** Every activation in PyTorch: the call on an expression of `forward`, `torch.tanh(x)`. */
export const pytorchActivations: Readonly<Record<ActivationType, (expression: string) => string>> = {
  relu: (expression) => `F.relu(${expression})`,
  leakyRelu: (expression) => `F.leaky_relu(${expression}, 0.01)`,
  tanh: (expression) => `torch.tanh(${expression})`,
  sigmoid: (expression) => `torch.sigmoid(${expression})`,
  elu: (expression) => `F.elu(${expression})`,
  gelu: (expression) => `F.gelu(${expression})`,
  swish: (expression) => `F.silu(${expression})`,
  softmax: (expression) => `F.softmax(${expression}, dim=1)`,
};
