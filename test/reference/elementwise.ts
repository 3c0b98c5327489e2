import { broadcastShape } from '@shared/program/ops/support/broadcasting';
import type { EluAttributes } from '@shared/program/ops/elu';
import type { LeakyReluAttributes } from '@shared/program/ops/leakyRelu';
import type { CastAttributes } from '@shared/program/ops/cast';
import { atBroadcast, fill, tensor, type Tensor } from './tensor';

type Attributes = Readonly<Record<string, unknown>>;

const map =
  (compute: (value: number, attributes: never) => number) =>
  ([input]: readonly Tensor[], attributes: Attributes): Tensor[] => [
    tensor(
      input!.shape,
      input!.data.map((value) => compute(value, attributes as never)),
    ),
  ];

const zip =
  (compute: (left: number, right: number, attributes: never) => number) =>
  ([left, right]: readonly Tensor[], attributes: Attributes): Tensor[] => {
    const shape = broadcastShape('reference', left!.shape, right!.shape);
    return [fill(shape, (at) => compute(atBroadcast(left!, at), atBroadcast(right!, at), attributes as never))];
  };

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Standard normal distribution function, by its power series (Marsaglia 2004); exact to rounding for |x| < 8. */
function distribution(x: number): number {
  let [sum, term] = [x, x];
  for (let odd = 3; Math.abs(term) > 1e-18 && odd < 400; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * density(x);
}

export const elementwise = {
  add: zip((left, right) => left + right),
  sub: zip((left, right) => left - right),
  mul: zip((left, right) => left * right),
  div: zip((left, right) => left / right),
  pow: zip((left, right) => left ** right),
  maximum: zip((left, right) => Math.max(left, right)),
  minimum: zip((left, right) => Math.min(left, right)),
  greater: zip((left, right) => Number(left > right)),
  less: zip((left, right) => Number(left < right)),
  equal: zip((left, right) => Number(left === right)),
  neg: map((x) => -x),
  abs: map(Math.abs),
  exp: map(Math.exp),
  log: map(Math.log),
  sqrt: map(Math.sqrt),
  square: map((x) => x * x),
  relu: map((x) => Math.max(0, x)),
  reluGrad: zip((dy, y) => (y > 0 ? dy : 0)),
  leakyRelu: map((x, { slope }: LeakyReluAttributes) => (x > 0 ? x : slope * x)),
  leakyReluGrad: zip((dy, x, { slope }: LeakyReluAttributes) => (x > 0 ? dy : slope * dy)),
  tanh: map(Math.tanh),
  tanhGrad: zip((dy, y) => dy * (1 - y * y)),
  sigmoid: map(sigmoid),
  sigmoidGrad: zip((dy, y) => dy * y * (1 - y)),
  softplus: map((x) => Math.log1p(Math.exp(x))),
  elu: map((x, { alpha }: EluAttributes) => (x > 0 ? x : alpha * (Math.exp(x) - 1))),
  eluGrad: zip((dy, y, { alpha }: EluAttributes) => (y > 0 ? dy : dy * (y + alpha))),
  gelu: map((x) => x * distribution(x)),
  geluGrad: zip((dy, x) => dy * (distribution(x) + x * density(x))),
  cast: map((x, { dtype }: CastAttributes) =>
    dtype === 'float32' ? x : dtype === 'int32' ? Math.trunc(x) : Number(x !== 0),
  ),
  select: ([condition, left, right]: readonly Tensor[]): Tensor[] => {
    const branches = broadcastShape('reference', left!.shape, right!.shape);
    const shape = broadcastShape('reference', condition!.shape, branches);
    return [fill(shape, (position) => atBroadcast(atBroadcast(condition!, position) ? left! : right!, position))];
  },
  biasAdd: ([input, bias]: readonly Tensor[], { axis }: Attributes): Tensor[] => [
    fill(input!.shape, (position) => atBroadcast(input!, position) + bias!.data[position[axis as number]!]!),
  ],
};
