import { MultiHeadAttention as block } from '../../../blocks/MultiHeadAttention';
import type { BlockContext } from '../../../blocks/definition';
import { sequenceOf } from '../../../blocks/families/sequence';
import type { ClassDefinition } from '../../python/body';
import { keywords } from '../../python/layerArguments';
import { pytorchBlock } from '../block';
import type { PyTorchModule, PyTorchWeight } from '../writer';

type Context = BlockContext<typeof block.parameters>;

/** PyTorch has a row for each output of a kernel. */
const kernel = (name: string): PyTorchWeight => ({ name, permutation: [1, 0] });

/** Each of the three kernels that are one tensor begins by itself. */
const initial = ['for kernel in module.in_proj_weight.data.chunk(3):', '    nn.init.xavier_uniform_(kernel)'];

/** PyTorch's own has heads that are together as wide as the query. */
const definition: ClassDefinition = {
  name: 'MultiHeadAttention',
  base: 'nn.Module',
  members: [
    '"""Vaswani et al. 2017, with heads of any size: nn.MultiheadAttention divides the query\'s features among them."""',
    '',
    'def __init__(self, features: int, heads: int, key_size: int, key_features: int, value_features: int, bias: bool = True) -> None:',
    '    super().__init__()',
    '    self.heads = heads',
    '    self.query = nn.Linear(features, heads * key_size, bias)',
    '    self.key = nn.Linear(key_features, heads * key_size, bias)',
    '    self.value = nn.Linear(value_features, heads * key_size, bias)',
    '    self.output = nn.Linear(heads * key_size, features, bias)',
    '',
    'def split(self, projected: torch.Tensor) -> torch.Tensor:',
    '    return projected.unflatten(-1, (self.heads, -1)).transpose(1, 2)',
    '',
    'def forward(self, query: torch.Tensor, key: torch.Tensor, value: torch.Tensor) -> torch.Tensor:',
    '    heads = [self.split(each) for each in (self.query(query), self.key(key), self.value(value))]',
    '    return self.output(F.scaled_dot_product_attention(*heads).transpose(1, 2).flatten(2))',
  ],
};

export const MultiHeadAttention = pytorchBlock(block, (writer, context) => {
  const { heads, keySize } = context.parameters;
  const isOwn = sequenceOf(context.inputs[0]).channels === heads * keySize;
  const module = writer.module(isOwn ? ownModule(context) : definedModule(context));
  const called = `${module}(${writer.inputs.join(', ')}`;
  writer.output(isOwn ? `${called}, need_weights=False)[0]` : `${called})`);
});

function ownModule({ parameters: { heads, bias }, inputs }: Context): PyTorchModule {
  const [query, key, value] = featuresOf(inputs);
  // Where all features are as many, PyTorch keeps the three kernels as one.
  const isOne = key === query && value === query;
  const into = (name: string) => (isOne ? { ...kernel('in_proj_weight'), initial } : kernel(`${name}_proj_weight`));
  const joined = { name: 'in_proj_bias' };
  return {
    type: 'nn.MultiheadAttention',
    positional: [query, heads],
    keyword: keywords({
      bias: bias ? undefined : false,
      kdim: key === query ? undefined : key,
      vdim: value === query ? undefined : value,
      batch_first: true,
    }),
    weights: {
      ...{
        queryKernel: into('q'),
        keyKernel: into('k'),
        valueKernel: into('v'),
        outputKernel: kernel('out_proj.weight'),
      },
      ...(bias && { queryBias: joined, keyBias: joined, valueBias: joined, outputBias: { name: 'out_proj.bias' } }),
    },
  };
}

function definedModule({ parameters: { heads, keySize, bias }, inputs }: Context): PyTorchModule {
  const [query, key, value] = featuresOf(inputs);
  const projections = ['query', 'key', 'value', 'output'].flatMap((name) => [
    [`${name}Kernel`, kernel(`${name}.weight`)] as const,
    ...(bias ? [[`${name}Bias`, { name: `${name}.bias` }] as const] : []),
  ]);
  return {
    type: definition,
    positional: [query, heads, keySize, key, value],
    keyword: keywords({ bias: bias ? undefined : false }),
    weights: Object.fromEntries(projections),
  };
}

function featuresOf(inputs: Context['inputs']): [query: number, key: number, value: number] {
  return inputs.map((input) => sequenceOf(input).channels) as [number, number, number];
}
