import type { Program } from '@shared/program/program';
import type { NamedTensors } from '@shared/tensor/types';
import { interpret, type AnyTensor } from '../../reference';
import { largestDifference } from '../exports';

/** Of one number in float32, a few times over: there are shortcuts for functions, and sums are added up in any order. */
const error = 2 ** -21;

/**
 * What a program gives in float64, and whether rounding may change a result by more than the tolerance: that is so where
 * much cancels, or where a ReLU or a maximum hangs on the last digits. Engines are not held to such results.
 * @param program with one variable a weight
 */
export function exactly(program: Program, feeds: Readonly<Record<string, AnyTensor>>, state: NamedTensors) {
  const zeros = ({ length }: { length: number }) => new Float64Array(length);
  const variables = Object.fromEntries(
    program.variables.map(({ name, value: { shape } }): [string, AnyTensor] => {
      const length = shape.reduce((product, extent) => product * extent, 1);
      return [name, { shape, data: state.get(name)?.data ?? zeros({ length }) }];
    }),
  );
  const results = (options = {}) => {
    const { outputs, updates } = interpret(program, feeds, variables, options);
    return new Map([...outputs, ...updates]);
  };
  const exact = results();
  const rounded = [1, 2, 3].map((seed) => results({ error, seed: seed * 0x9e3779b9 }));
  return {
    exact,
    isUncertain: (name: string, tolerance: number, least?: number) =>
      rounded.some((other) => !(largestDifference(exact.get(name)!, other.get(name)!, least) <= tolerance)),
  };
}
