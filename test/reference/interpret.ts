import type { OpNode, Program, Value } from '@shared/program/program';
import type { ops } from '@shared/program/ops/registry';
import { sizeOf, type Shape } from '@shared/tensor/shape';
import { convolution } from './convolution';
import { elementwise } from './elementwise';
import { normalization } from './normalization';
import { pooling } from './pooling';
import { recurrence } from './recurrence';
import { reductions } from './reductions';
import { shapes } from './shapes';
import { tensor, type Tensor } from './tensor';
import { warp } from './warp';

type Reference = (inputs: readonly Tensor[], attributes: never) => Tensor[];

/** Every op as plain loops in float64: the oracle that gradients and engines are held against. */
export const references: Readonly<Record<keyof typeof ops, Reference>> = {
  ...elementwise,
  ...shapes,
  ...reductions,
  ...convolution,
  ...pooling,
  ...normalization,
  ...recurrence,
  warp,
};

export interface Interpretation {
  readonly outputs: ReadonlyMap<string, Tensor>;
  /** New values of the variables that the program updates. */
  readonly updates: ReadonlyMap<string, Tensor>;
  /** The value of anything in the program. */
  valueOf(value: Value): Tensor;
}

export interface AnyTensor {
  readonly shape: Shape;
  readonly data: ArrayLike<number>;
}

export interface InterpretOptions {
  /** Inputs of role `uniform` that are not fed are drawn from it, and which way errors go. */
  readonly seed?: number;
  /** The relative error of every number that an op adds up, which shows what rounding may come to. */
  readonly error?: number;
}

/** Runs a program once. */
export function interpret(
  program: Program,
  feeds: Readonly<Record<string, AnyTensor>>,
  variables: Readonly<Record<string, AnyTensor>> = {},
  { seed = 1, error = 0 }: InterpretOptions = {},
): Interpretation {
  const values = new Map<number, Tensor>();
  const random = uniform(seed);
  for (const { name, value, role } of program.inputs) {
    const fed = feeds[name];
    if (!fed && role !== 'uniform') throw new Error(`The program's input "${name}" was not fed.`);
    values.set(value.id, tensor(value.shape, fed?.data ?? Array.from({ length: sizeOf(value.shape) }, random)));
  }
  for (const { name, value } of program.variables) {
    const given = variables[name];
    if (!given) throw new Error(`The program's variable "${name}" has no value.`);
    values.set(value.id, tensor(value.shape, given.data));
  }
  for (const node of program.nodes) evaluate(node, values, { seed, error });
  const valueOf = (value: Value) => {
    const found = values.get(value.id);
    if (!found) throw new Error(`Value ${value.id} is not part of the program.`);
    return found;
  };
  const named = (entries: ReadonlyMap<string, Value>) =>
    new Map([...entries].map(([name, value]) => [name, valueOf(value)]));
  return { outputs: named(program.outputs), updates: named(program.updates), valueOf };
}

/** Computes one op from the values of its inputs. */
export function evaluateOp(op: string, inputs: readonly Tensor[], attributes: OpNode['attributes']): Tensor[] {
  const reference = (references as Readonly<Record<string, Reference>>)[op];
  if (!reference) throw new Error(`The reference has no op "${op}"; test/reference/ needs it.`);
  return reference(inputs, attributes as never);
}

function evaluate(
  { op, inputs, attributes, outputs }: OpNode,
  values: Map<number, Tensor>,
  { seed, error }: Required<InterpretOptions>,
): void {
  const results = evaluateOp(
    op,
    inputs.map(({ id }) => values.get(id)!),
    attributes,
  );
  const sizes = inputs.map(({ shape }) => sizeOf(shape));
  const given = error > 0 ? new Set(inputs.flatMap(({ id }) => Array.from(values.get(id)!.data))) : undefined;
  outputs.forEach(({ id, dtype }, index) => {
    const result = results[index]!;
    // What only moves numbers makes no errors.
    const calculates = given && dtype === 'float32' && result.data.some((value) => value !== 0 && !given.has(value));
    const whole = error * summands(sizes, result.data.length);
    values.set(id, calculates ? withErrors(result, whole, seed) : result);
  });
  // Written in another way, a difference is as exact as what it is taken of: (x - mean) · scale as x · scale - mean · scale.
  if (error > 0 && op === 'sub') unlessNothing(outputs[0]!.id, inputs[0]!, values, { seed, error });
}

/** Gives what came out as zero a small part of what it was taken of, up or down, so that no later scale hides it. */
function unlessNothing(
  id: number,
  of: Value,
  values: Map<number, Tensor>,
  { seed, error }: Required<InterpretOptions>,
): void {
  const [result, given] = [values.get(id)!, values.get(of.id)!];
  if (given.data.length !== result.data.length) return;
  const random = uniform(seed);
  values.set(
    id,
    tensor(
      result.shape,
      result.data.map((value, index) => (value === 0 ? (random() < 0.5 ? -error : error) * given.data[index]! : value)),
    ),
  );
}

/** About how many numbers are added up for each one that comes out: by their count for a sum, and for a product of matrices. */
function summands(inputs: readonly number[], output: number): number {
  const largest = Math.max(...inputs);
  if (largest <= output) return 1;
  return Math.max(largest / output, Math.sqrt((largest * (inputs[1] ?? 1)) / output));
}

function withErrors({ shape, data }: Tensor, error: number, seed: number): Tensor {
  const random = uniform(seed);
  return tensor(
    shape,
    data.map((value) => {
      const erring = value * (random() < 0.5 ? 1 - error : 1 + error);
      return Math.abs(erring) > largestSquared ? Infinity : erring;
    }),
  );
}

/** The square of what is larger is infinite in float32. */
const largestSquared = 1e19;

/** Numbers in [0, 1), equal for equal seeds (mulberry32). */
export function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
