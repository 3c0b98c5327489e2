import { kerasActivation } from '../layerArguments';
import { kerasBlock } from '../block';
import { GraphConvolution as block } from '../../../blocks/GraphConvolution';
import type { ClassDefinition } from '../../python/body';
import { keywords } from '../../python/layerArguments';

const definition: ClassDefinition = {
  name: 'GraphConvolution',
  base: 'layers.Layer',
  members: [
    '"""Kipf & Welling 2017: activation(D^-1/2 (A + I) D^-1/2 X W + b), of features X and a graph A."""',
    '',
    'def __init__(self, units, activation=None, use_bias=True, self_loops=True, **kwargs):',
    '    super().__init__(**kwargs)',
    '    self.units = units',
    '    self.activation = keras.activations.get(activation)',
    '    self.use_bias = use_bias',
    '    self.self_loops = self_loops',
    '',
    'def build(self, input_shape):',
    '    features, _ = input_shape',
    '    self.kernel = self.add_weight(shape=(features[-1], self.units), name="kernel")',
    '    if self.use_bias:',
    '        self.bias = self.add_weight(shape=(self.units,), initializer="zeros", name="bias")',
    '',
    'def call(self, inputs):',
    '    features, graph = inputs',
    '    if self.self_loops:',
    '        graph = graph + keras.ops.eye(graph.shape[-1], dtype=graph.dtype)',
    '    degrees = keras.ops.sum(graph, axis=-1, keepdims=True)',
    '    # Nodes without edges give and get nothing.',
    '    scale = keras.ops.rsqrt(keras.ops.where(degrees > 0, degrees, 1.0))',
    '    scale = keras.ops.where(degrees > 0, scale, 0.0)',
    '    normalized = scale * graph * keras.ops.swapaxes(scale, -1, -2)',
    '    outputs = normalized @ (features @ self.kernel)',
    '    return self.activation(outputs + self.bias if self.use_bias else outputs)',
  ],
};

export const GraphConvolution = kerasBlock(block, (writer, { parameters: { units, activation, bias, selfLoops } }) => {
  const result = writer.layer({
    type: definition,
    positional: [units],
    keyword: keywords({
      activation: kerasActivation(activation),
      use_bias: bias ? undefined : false,
      self_loops: selfLoops ? undefined : false,
    }),
    weights: bias ? ['kernel', 'bias'] : ['kernel'],
  });
  writer.output(result);
});
