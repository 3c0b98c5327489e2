import { pytorchActivation } from '../moduleArguments';
import { channelsOf } from '../../../tensor/exampleType';
import { pytorchBlock } from '../block';
import { GraphConvolution as block } from '../../../blocks/GraphConvolution';
import type { ClassDefinition } from '../../python/body';
import { keywords } from '../../python/layerArguments';

const definition: ClassDefinition = {
  name: 'GraphConvolution',
  base: 'nn.Module',
  members: [
    '"""Kipf & Welling 2017: D^-1/2 (A + I) D^-1/2 X W + b, of features X and a graph A."""',
    '',
    'def __init__(self, in_features: int, units: int, bias: bool = True, self_loops: bool = True) -> None:',
    '    super().__init__()',
    '    self.weight = nn.Parameter(nn.init.xavier_uniform_(torch.empty(in_features, units)))',
    '    self.bias = nn.Parameter(torch.zeros(units)) if bias else None',
    '    self.self_loops = self_loops',
    '',
    'def forward(self, features: torch.Tensor, graph: torch.Tensor) -> torch.Tensor:',
    '    if self.self_loops:',
    '        graph = graph + torch.eye(graph.shape[-1], dtype=graph.dtype, device=graph.device)',
    '    degrees = graph.sum(-1, keepdim=True)',
    '    # Nodes without edges give and get nothing.',
    '    scale = torch.where(degrees > 0, degrees, 1).rsqrt().where(degrees > 0, 0)',
    '    normalized = scale * graph * scale.mT',
    '    outputs = normalized @ (features @ self.weight)',
    '    return outputs if self.bias is None else outputs + self.bias',
  ],
};

export const GraphConvolution = pytorchBlock(
  block,
  (writer, { parameters: { units, activation, bias, selfLoops }, inputs: [features], outputs: [output] }) => {
    const module = writer.module({
      type: definition,
      positional: [channelsOf(features!), units],
      keyword: keywords({ bias: bias ? undefined : false, self_loops: selfLoops ? undefined : false }),
      weights: { kernel: { name: 'weight' }, ...(bias ? { bias: { name: 'bias' } } : {}) },
    });
    writer.output(pytorchActivation(`${module}(${writer.inputs.join(', ')})`, activation, output!));
  },
);
