import { Activation } from './Activation';
import { Add } from './Add';
import { Average } from './Average';
import { AveragePool1D } from './AveragePool1D';
import { AveragePool2D } from './AveragePool2D';
import { BatchNormalization } from './BatchNormalization';
import { BottleneckBlock } from './composites/BottleneckBlock';
import { InceptionModule } from './composites/InceptionModule';
import { InceptionNaive } from './composites/InceptionNaive';
import { ResidualBlock } from './composites/ResidualBlock';
import { ChannelShuffle } from './ChannelShuffle';
import { SqueezeExcitation } from './composites/SqueezeExcitation';
import { TransformerEncoder } from './composites/TransformerEncoder';
import { Concatenate } from './Concatenate';
import { Conv1D } from './Conv1D';
import { Conv2D } from './Conv2D';
import { Conv2DTranspose } from './Conv2DTranspose';
import { Cropping2D } from './Cropping2D';
import type { ParameterSpecs } from '../document/parameters/spec';
import type { BlockDefinition } from './definition';
import { Dense } from './Dense';
import { DepthwiseConv2D } from './DepthwiseConv2D';
import { Dropout } from './Dropout';
import { Embedding } from './Embedding';
import { FixedFilter2D } from './FixedFilter2D';
import { Flatten } from './Flatten';
import { GaussianNoise } from './GaussianNoise';
import { GlobalAveragePool1D } from './GlobalAveragePool1D';
import { GlobalAveragePool2D } from './GlobalAveragePool2D';
import { GlobalMaxPool1D } from './GlobalMaxPool1D';
import { GlobalMaxPool2D } from './GlobalMaxPool2D';
import { GraphConvolution } from './GraphConvolution';
import { GroupNormalization } from './GroupNormalization';
import { GRU } from './GRU';
import { Input } from './Input';
import { InstanceNormalization } from './InstanceNormalization';
import { LayerNormalization } from './LayerNormalization';
import { LocallyConnected2D } from './LocallyConnected2D';
import { LocalResponseNormalization } from './LocalResponseNormalization';
import { LpPool2D } from './LpPool2D';
import { LSTM } from './LSTM';
import { Maximum } from './Maximum';
import { MaxPool1D } from './MaxPool1D';
import { MaxPool2D } from './MaxPool2D';
import { MaxUnpool2D } from './MaxUnpool2D';
import { Minimum } from './Minimum';
import { MultiHeadAttention } from './MultiHeadAttention';
import { Multiply } from './Multiply';
import { Output } from './Output';
import { Permute } from './Permute';
import { PixelShuffle } from './PixelShuffle';
import { PixelUnshuffle } from './PixelUnshuffle';
import { PositionalEncoding } from './PositionalEncoding';
import { PReLU } from './PReLU';
import { Reshape } from './Reshape';
import { Resize2D } from './Resize2D';
import { RMSNormalization } from './RMSNormalization';
import { SeparableConv2D } from './SeparableConv2D';
import { SimpleRNN } from './SimpleRNN';
import { SpatialDropout1D } from './SpatialDropout1D';
import { SpatialDropout2D } from './SpatialDropout2D';
import { StochasticDepth } from './StochasticDepth';
import { Subtract } from './Subtract';
import { UpSampling2D } from './UpSampling2D';
import { ZeroPadding2D } from './ZeroPadding2D';

/** In the order of the palette. */
const builtIn = {
  Input,
  Output,
  Conv2D,
  DepthwiseConv2D,
  SeparableConv2D,
  FixedFilter2D,
  Conv2DTranspose,
  LocallyConnected2D,
  Conv1D,
  GraphConvolution,
  UpSampling2D,
  Resize2D,
  MaxPool2D,
  AveragePool2D,
  LpPool2D,
  MaxUnpool2D,
  GlobalAveragePool2D,
  GlobalMaxPool2D,
  MaxPool1D,
  AveragePool1D,
  GlobalAveragePool1D,
  GlobalMaxPool1D,
  BatchNormalization,
  LayerNormalization,
  GroupNormalization,
  InstanceNormalization,
  RMSNormalization,
  LocalResponseNormalization,
  Activation,
  PReLU,
  Dropout,
  SpatialDropout1D,
  SpatialDropout2D,
  StochasticDepth,
  GaussianNoise,
  Add,
  Multiply,
  Subtract,
  Average,
  Maximum,
  Minimum,
  Concatenate,
  Dense,
  Embedding,
  SimpleRNN,
  LSTM,
  GRU,
  MultiHeadAttention,
  PositionalEncoding,
  Flatten,
  Reshape,
  Permute,
  ZeroPadding2D,
  Cropping2D,
  PixelShuffle,
  PixelUnshuffle,
  ChannelShuffle,
  ResidualBlock,
  BottleneckBlock,
  SqueezeExcitation,
  InceptionModule,
  InceptionNaive,
  TransformerEncoder,
};

/** The name of a built-in block. */
export type BlockType = keyof typeof builtIn;

type HelpOf<Specs> = Specs extends ParameterSpecs ? Specs[keyof Specs]['help'] : never;

/** What the parameters of built-in blocks say of themselves: each sentence, so that other languages can't lack one. */
export type ParameterHelp = { [Type in BlockType]: HelpOf<(typeof builtIn)[Type]['parameters']> }[BlockType];

/** Every built-in block, in the order of the palette. */
export const blocks: Readonly<Record<string, BlockDefinition>> = builtIn;

/** The built-in block of this name. */
export function blockDefinition(type: string): BlockDefinition | undefined {
  return Object.hasOwn(blocks, type) ? blocks[type] : undefined;
}
