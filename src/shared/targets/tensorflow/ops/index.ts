import type { OpType } from '../../../program/attributes';
import { expanded } from '../../expandOps';
import type { TensorFlowOp } from '../op';
import {
  abs,
  add,
  div,
  exp,
  greater,
  less,
  log,
  minimum,
  mul,
  neg,
  pow,
  relu,
  sigmoid,
  softplus,
  sqrt,
  sub,
} from './elementwise';
import { argMax } from './argMax';
import { averagePool, averagePoolGrad } from './averagePool';
import { batchNorm, batchNormGrad } from './batchNorm';
import { batchNormInference } from './batchNormInference';
import { biasAdd } from './biasAdd';
import { broadcastTo } from './broadcastTo';
import { cast } from './cast';
import { concat } from './concat';
import { constant } from './constant';
import { conv2d } from './conv2d';
import { conv2dBackpropFilter } from './conv2dBackpropFilter';
import { conv2dBackpropInput } from './conv2dBackpropInput';
import { elu, eluGrad } from './elu';
import { equal } from './equal';
import { gather } from './gather';
import { gelu, geluGrad } from './gelu';
import { leakyRelu, leakyReluGrad } from './leakyRelu';
import { localResponseNormalization, localResponseNormalizationGrad } from './localResponseNormalization';
import { lstm, lstmGrad } from './lstm';
import { matMul } from './matMul';
import { maximum } from './maximum';
import { maxPool, maxPoolGrad } from './maxPool';
import { oneHot } from './oneHot';
import { pad } from './pad';
import { reluGrad } from './relu';
import { reduceMax, reduceMean, reduceSum } from './reductions';
import { reshape } from './reshape';
import { scatterAdd } from './scatterAdd';
import { select } from './select';
import { sigmoidGrad } from './sigmoid';
import { slice } from './slice';
import { softmax } from './softmax';
import { softmaxCrossEntropy } from './softmaxCrossEntropy';
import { split } from './split';
import { square } from './square';
import { tanh, tanhGrad } from './tanh';
import { transpose } from './transpose';
import { upsample, upsampleGrad } from './upsample';
import { warp } from './warp';

/** Each op's form in TensorFlow, or that it is written as other ops; the type requires all of them. */
export const tensorFlowOps: { readonly [Type in OpType]: TensorFlowOp<Type> | typeof expanded } = {
  constant,
  cast,
  add,
  sub,
  mul,
  div,
  pow,
  maximum,
  minimum,
  neg,
  abs,
  exp,
  log,
  sqrt,
  square,
  greater,
  less,
  equal,
  select,
  relu,
  reluGrad,
  leakyRelu,
  leakyReluGrad,
  tanh,
  tanhGrad,
  sigmoid,
  sigmoidGrad,
  softplus,
  elu,
  eluGrad,
  gelu,
  geluGrad,
  softmax,
  softmaxCrossEntropy,
  biasAdd,
  matMul,
  conv2d,
  conv2dBackpropInput,
  conv2dBackpropFilter,
  lstm,
  lstmGrad,
  gru: expanded,
  gruGrad: expanded,
  maxPool,
  maxPoolGrad,
  averagePool,
  averagePoolGrad,
  upsample,
  upsampleGrad,
  warp,
  batchNorm,
  batchNormGrad,
  batchNormInference,
  localResponseNormalization,
  localResponseNormalizationGrad,
  reduceSum,
  reduceMean,
  reduceMax,
  argMax,
  oneHot,
  reshape,
  transpose,
  broadcastTo,
  concat,
  split,
  slice,
  gather,
  scatterAdd,
  pad,
};
