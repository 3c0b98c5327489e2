import type { BlockProblem } from '../../document/problem';
import { arithmetic } from '../../program/arithmetic';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import type { ExampleType } from '../../tensor/exampleType';
import type { WeightSpec } from '../definition';
import { describeType } from './format';
import { isSequence, sequenceOf, sequenceProblem } from './sequence';
import { matrixWeight, vectorWeight } from './weights';
import { stated } from '../../messages/saying';

/** The ports of attention, in the order of its inputs. */
export const attentionPorts = [{ name: 'query' }, { name: 'key' }, { name: 'value' }] as const;

/** What is wrong with what arrives: three sequences are needed, keys and values of equal length. */
export function attentionProblem(block: string, inputs: readonly ExampleType[]): BlockProblem | undefined {
  const other = inputs.findIndex((type) => !isSequence(type));
  if (other >= 0) return sequenceProblem(block, inputs[other]!, other);
  const [, keys, values] = inputs.map(sequenceOf);
  if (keys!.length === values!.length) return undefined;
  return {
    ...stated(
      'block',
      'needsValues',
      block,
      keys!.length,
      describeType(inputs[1]!),
      values!.length,
      describeType(inputs[2]!),
    ),
    input: 2,
  };
}

/** The weights of a projection into heads, or out of them: a matrix in×out, and a bias. */
export function projectionWeights(name: string, shape: readonly [number, number], bias: boolean): WeightSpec[] {
  const kernel = matrixWeight(`${name}Kernel`, shape);
  return bias ? [kernel, vectorWeight(`${name}Bias`, shape[1], 0)] : [kernel];
}

/** [batch, positions, heads · size] as [batch, heads, positions, size]. */
export function splitHeads(builder: ProgramBuilder, value: Value, heads: number): Value {
  const [batch, positions, width] = value.shape as [number, number, number];
  const split = builder.one('reshape', [value], { shape: [batch, positions, heads, width / heads] });
  return builder.one('transpose', [split], { permutation: [0, 2, 1, 3] });
}

/** The reverse of {@link splitHeads}. */
export function joinHeads(builder: ProgramBuilder, value: Value): Value {
  const [batch, heads, positions, size] = value.shape as [number, number, number, number];
  const turned = builder.one('transpose', [value], { permutation: [0, 2, 1, 3] });
  return builder.one('reshape', [turned], { shape: [batch, positions, heads * size] });
}

/** Scaled dot-product attention, each [batch, heads, positions, size]: softmax(Q Kᵀ / √size) V. */
export function attend(builder: ProgramBuilder, query: Value, key: Value, value: Value): Value {
  const scaled = arithmetic(builder).mul(query, 1 / Math.sqrt(query.shape.at(-1)!));
  const scores = builder.one('matMul', [scaled, key], { transposeB: true });
  return builder.one('matMul', [builder.one('softmax', [scores], { axis: 3 }), value]);
}
