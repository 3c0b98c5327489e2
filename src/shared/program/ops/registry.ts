import { abs } from './abs';
import { add } from './add';
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
import type { OpType } from '../attributes';
import type { OpDefinition } from './definition';
import { div } from './div';
import { elu, eluGrad } from './elu';
import { equal } from './equal';
import { exp } from './exp';
import { gather } from './gather';
import { gelu, geluGrad } from './gelu';
import { greater } from './greater';
import { gru, gruGrad } from './gru';
import { leakyRelu, leakyReluGrad } from './leakyRelu';
import { less } from './less';
import { localResponseNormalization, localResponseNormalizationGrad } from './localResponseNormalization';
import { log } from './log';
import { lstm, lstmGrad } from './lstm';
import { matMul } from './matMul';
import { maximum } from './maximum';
import { maxPool, maxPoolGrad } from './maxPool';
import { minimum } from './minimum';
import { mul } from './mul';
import { neg } from './neg';
import { oneHot } from './oneHot';
import { pad } from './pad';
import { pow } from './pow';
import { reduceMax } from './reduceMax';
import { reduceMean } from './reduceMean';
import { reduceSum } from './reduceSum';
import { relu, reluGrad } from './relu';
import { reshape } from './reshape';
import { scatterAdd } from './scatterAdd';
import { select } from './select';
import { sigmoid, sigmoidGrad } from './sigmoid';
import { slice } from './slice';
import { softmax } from './softmax';
import { softmaxCrossEntropy } from './softmaxCrossEntropy';
import { softplus } from './softplus';
import { split } from './split';
import { sqrt } from './sqrt';
import { square } from './square';
import { sub } from './sub';
import { tanh, tanhGrad } from './tanh';
import { transpose } from './transpose';
import { upsample, upsampleGrad } from './upsample';
import { warp } from './warp';

/** Every op. The order is that of the documentation; nothing depends on it. */
export const ops = {
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
  gru,
  gruGrad,
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
} satisfies { readonly [Type in OpType]: OpDefinition<Type> };

/** The definition of an op. Throws where there is none: a program names only ops of this registry. */
export function opDefinition(type: string): OpDefinition {
  if (!Object.hasOwn(ops, type)) throw new Error(`There is no op "${type}"; ops/registry.ts lists them all.`);
  return ops[type as OpType] as unknown as OpDefinition;
}
