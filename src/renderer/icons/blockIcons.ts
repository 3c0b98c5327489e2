import type { BlockType } from '@shared/blocks/registry';
import { box, circle, grid, line } from './shapes';

/** A picture of what a block does, on 16×16: what is drawn as lines, and what is filled. */
export interface BlockIcon {
  readonly lines?: string;
  readonly filled?: string;
}

const funnel = 'M2 3h12l-4.5 5.5v4.5l-3 1.5V8.5z';
const opened = 'M2 13h12l-4.5-5.5V3l-3-1.5v6z';
/** Pooled to a single value: what converges from both sides. */
const converging = line([2, 2], [8, 11]) + line([14, 2], [8, 11]);
const row = grid(1.5, 2, 4, 1, 3.25);
/** The same below a row. */
const lowFunnel = 'M3 7h10l-3.5 4v3.5h-3V11z';
const lowConverging = line([3, 6.5], [8, 11]) + line([13, 6.5], [8, 11]);
const bell = 'M1.5 13c3.5 0 3.5-9.5 6.5-9.5s3 9.5 6.5 9.5';
const ring = circle(8, 8, 6);
const loop = 'M4 10.5a4.5 4.5 0 1 1 3 2M4 10.5l-2-1.8M4 10.5l2-1.6';
const trunk = (...at: readonly number[]): string => at.map((x) => box(x, 9.5, 3, 4)).join('');
const skip = 'M1.5 11.5V8a6.5 5 0 0 1 13 0v3.5';
const residual = skip + 'M1.5 11.5h13';
const branches = 'M1.5 8h2M3.5 8l3-4.5M3.5 8h3M3.5 8l3 4.5M9.5 3.5l3 4.5M9.5 8h3M9.5 12.5l3-4.5M12.5 8h2';
const cells = (...at: readonly (readonly [number, number])[]): string => at.map(([x, y]) => circle(x, y, 1.4)).join('');

/** Of every built-in block. */
export const blockIcons: Readonly<Record<BlockType, BlockIcon>> = {
  Input: { lines: box(8.5, 3, 5, 10) + 'M1.5 8h5.5M4.5 5.5L7 8l-2.5 2.5' },
  Output: { lines: box(2.5, 3, 5, 10) + 'M9 8h5.5M12 5.5L14.5 8 12 10.5' },
  Conv2D: { lines: grid(1.5, 1.5, 4, 4, 3.25), filled: box(1.5, 1.5, 6.5) },
  DepthwiseConv2D: {
    lines: box(1.5, 5.5, 9) + 'M4 5.5v-2h9v9h-2.5M6.5 3.5v-2h8v8h-1.5',
    filled: box(3.5, 7.5, 4),
  },
  SeparableConv2D: { lines: box(1.5, 3, 7, 10) + box(11, 3, 3.5, 10), filled: box(3, 4.5, 4) + box(11, 6.5, 3.5, 3) },
  FixedFilter2D: { lines: box(1.5, 1.5, 13) + 'M8 1.5v13M3.5 8h2.5M10 6.2h3M11.5 4.7v3' },
  Conv2DTranspose: { lines: box(1.5, 1.5, 13) + 'M8 8l4.5 4.5M12.5 9.5v3h-3', filled: box(3, 3, 4.5) },
  LocallyConnected2D: {
    lines: grid(1.5, 1.5, 2, 2, 6.5),
    filled: box(1.5, 1.5, 3.2) + box(11, 3, 3.2) + circle(5, 11, 1.7) + box(9, 12, 5, 1.5),
  },
  Conv1D: { lines: grid(1.5, 6.4, 4, 1, 3.25), filled: box(1.5, 6.4, 6.5, 3.25) },
  GraphConvolution: {
    lines: line([4, 4], [12, 5.5], [7, 12.5], [4, 4]),
    filled: cells([4, 4], [12, 5.5]) + circle(7, 12, 2.2),
  },
  UpSampling2D: { lines: box(1.5, 1.5, 13) + 'M9 9l3 3M12 9.5V12H9.5', filled: box(3.5, 3.5, 4) },
  Resize2D: { lines: box(1.5, 1.5, 13) + 'M5 5l6 6M5 8V5h3M11 8v3H8' },
  MaxPool2D: { filled: funnel },
  AveragePool2D: { lines: funnel },
  LpPool2D: { lines: funnel, filled: 'M2 3h12l-2.5 3H4.5z' },
  MaxUnpool2D: { filled: opened },
  GlobalAveragePool2D: { lines: box(2, 1.5, 12, 3) + converging + circle(8, 13, 1.7) },
  GlobalMaxPool2D: { lines: box(2, 1.5, 12, 3) + converging, filled: circle(8, 13, 2) },
  MaxPool1D: { lines: row, filled: lowFunnel },
  AveragePool1D: { lines: row + lowFunnel },
  GlobalAveragePool1D: { lines: row + lowConverging + circle(8, 13, 1.7) },
  GlobalMaxPool1D: { lines: row + lowConverging, filled: circle(8, 13, 2) },
  BatchNormalization: { lines: bell + 'M8 3.5V13' },
  LayerNormalization: { lines: bell + 'M1.5 15h13' },
  GroupNormalization: { lines: bell + 'M1.5 15h5M9.5 15h5' },
  InstanceNormalization: { lines: bell, filled: circle(8, 13.9, 1.2) },
  RMSNormalization: { lines: 'M1.5 9l1.5-1.5L5 13 7.5 3H14.5' },
  LocalResponseNormalization: {
    lines: 'M1.5 13h13M3 13V9M13 13V9M5.5 13V6.5M10.5 13V6.5',
    filled: box(7, 2.5, 2, 10.5),
  },
  Activation: { lines: line([1.5, 12], [7, 12], [13.5, 3]) },
  PReLU: { lines: line([1.5, 14], [7, 11], [13.5, 2.5]) + 'M1.5 11h3' },
  Dropout: { lines: cells([8, 4], [4, 12]), filled: cells([4, 4], [12, 4], [4, 8], [8, 8], [8, 12], [12, 12]) },
  SpatialDropout1D: { lines: box(1.5, 2, 13, 3) + box(1.5, 11, 13, 3) + 'M3 6.5l10 3M13 6.5l-10 3' },
  SpatialDropout2D: { lines: box(1.5, 6, 8.5) + 'M4 6V3.5h8.5V12H10M3 7.5l5.5 5.5M8.5 7.5L3 13' },
  StochasticDepth: { lines: skip + 'M5 10.5h2M9 10.5h2M5 13.5h2M9 13.5h2' },
  GaussianNoise: {
    lines: line([1.5, 8], [3, 4], [4.5, 11], [6, 6], [7.5, 13], [9, 3], [10.5, 10], [12, 6.5], [13, 9.5], [14.5, 8]),
  },
  Add: { lines: ring + 'M8 4.5v7M4.5 8h7' },
  Multiply: { lines: ring + 'M5.5 5.5l5 5M10.5 5.5l-5 5' },
  Subtract: { lines: ring + 'M4.5 8h7' },
  Average: { lines: ring + 'M5 5.5h6M5.7 7.5l4.6 4.3M10.3 7.5l-4.6 4.3' },
  Maximum: { lines: ring + 'M4.8 10L8 5.5l3.2 4.5' },
  Minimum: { lines: ring + 'M4.8 6L8 10.5 11.2 6' },
  Concatenate: { lines: box(2, 2, 12, 6), filled: box(2, 8, 12, 6) },
  Dense: {
    lines: 'M4 3.5L12 6M4 3.5l8 7M4 8l8-2M4 8l8 2.5M4 12.5L12 6M4 12.5l8-2',
    filled: cells([4, 3.5], [4, 8], [4, 12.5], [12, 6], [12, 10.5]),
  },
  Embedding: {
    lines: box(1.5, 1.5, 6, 13) + 'M1.5 5h6M1.5 11h6M8 8h3',
    filled: box(1.5, 6, 6, 3.5) + box(11.5, 3, 3, 10),
  },
  SimpleRNN: { lines: loop },
  LSTM: { lines: loop + 'M1.5 2.2h13' },
  GRU: { lines: loop, filled: circle(8, 8, 1.6) },
  MultiHeadAttention: {
    lines: 'M3 13L3 5M3 13L8 5M3 13L13 5M13 13L8 5M13 13V5',
    filled: cells([3, 3.5], [8, 3.5], [13, 3.5], [3, 13], [13, 13]),
  },
  PositionalEncoding: { lines: 'M1.5 8c1.6-7 3.2-7 4.9 0s3.2 7 4.8 0 2.4-5.5 3.3-5.5' },
  Flatten: { lines: grid(2, 1.5, 3, 2, 3) + 'M8 9v2M6.5 10L8 11.5 9.5 10', filled: box(1.5, 12.5, 13, 2.5) },
  Reshape: { lines: box(1.5, 1.5, 4, 13) + box(8.5, 5, 6, 6) + 'M6 13.5h3.5M8 12l1.5 1.5L8 15' },
  Permute: { lines: 'M2 4.5c6 0 6 7 11 7M2 11.5c6 0 6-7 11-7M11 2.5l2.5 2-2.5 2M11 9.5l2.5 2-2.5 2' },
  ZeroPadding2D: {
    lines: 'M1.5 4V1.5H4M7 1.5h2M12 1.5h2.5V4M14.5 7v2M14.5 12v2.5H12M9 14.5H7M4 14.5H1.5V12M1.5 9V7',
    filled: box(4.5, 4.5, 7),
  },
  Cropping2D: { lines: 'M4.5 1.5v10h10M1.5 4.5h10v10' },
  PixelShuffle: {
    lines:
      box(1.5, 1.5, 4) + box(1.5, 6, 4) + box(1.5, 10.5, 4) + box(8.5, 4.5, 6, 7) + 'M8.5 8h6M11.5 4.5v7M6.3 8h1.4',
  },
  PixelUnshuffle: {
    lines:
      box(10.5, 1.5, 4) + box(10.5, 6, 4) + box(10.5, 10.5, 4) + box(1.5, 4.5, 6, 7) + 'M1.5 8h6M4.5 4.5v7M8.3 8h1.4',
  },
  ChannelShuffle: { lines: 'M2 2.5h2l8 3.7h2M2 6.2h2l8 3.6h2M2 9.8h2l8-7.3h2M2 13.5h12' },
  ResidualBlock: { lines: residual, filled: trunk(4, 9) },
  BottleneckBlock: {
    lines: residual,
    filled: box(3.5, 8.5, 2.5, 6) + box(7, 10, 2, 3) + box(10, 8.5, 2.5, 6),
  },
  SqueezeExcitation: { lines: 'M1.5 2.5L7 8l-5.5 5.5zM14.5 2.5L9 8l5.5 5.5z', filled: circle(8, 8, 1.4) },
  InceptionModule: { lines: branches, filled: box(6.5, 2, 3) + box(6.5, 6.5, 3) + box(6.5, 11, 3) },
  InceptionNaive: { lines: branches + box(6.5, 2, 3) + box(6.5, 6.5, 3) + box(6.5, 11, 3) },
  TransformerEncoder: { lines: box(5, 1.5, 9.5, 4.5) + box(5, 10, 9.5, 4.5) + 'M9.8 6v4M5 12.2H2V4h3' },
};

/** Of composites of one's own: nodes in a frame. */
export const ownIcon: BlockIcon = {
  lines: box(1.5, 1.5, 13, 13, 2.5) + 'M6.5 8h3',
  filled: box(3.8, 6.5, 3) + box(9.2, 6.5, 3),
};
