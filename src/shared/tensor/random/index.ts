import { fillByZiggurat } from './ziggurat';

/**
 * A small, fast, seeded source of random numbers (sfc32 by Chris Doty-Humphrey, which passes PractRand). Equal seeds
 * give equal numbers on every platform, which is what makes runs repeatable.
 */
export interface Random {
  /** Uniform in [0, 1), with the 24 bits that a float32 can hold. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Uniform integer in [0, bound). */
  integer(bound: number): number;
  /** Fills an array with uniform numbers in [0, 1) and returns it. */
  fillUniform(target: Float32Array): Float32Array;
  /** Fills an array with normal numbers around 0 and returns it; much faster than asking for each. */
  fillNormal(target: Float32Array, deviation: number): Float32Array;
}

const unit = 2 ** -24;

export function createRandom(seed: number, stream = ''): Random {
  let [a, b, c, counter] = [seed >>> 0, hashText(stream), 0x9e3779b9, 1];
  const bits = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result;
  };
  const next = () => bits() >>> 8;
  for (let round = 0; round < 15; round++) bits();
  const uniform = () => next() * unit;
  return {
    uniform,
    // Box and Muller; the complement keeps the logarithm's argument above zero.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    integer: (bound) => Math.floor(uniform() * bound),
    fillUniform: (target) => {
      for (let index = 0; index < target.length; index++) target[index] = next() * unit;
      return target;
    },
    fillNormal: (target, deviation) => fillByZiggurat(target, deviation, bits, uniform),
  };
}

/** FNV-1a, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
