import { createRandom } from './index';

/** The numbers 0 … count − 1 in an order that depends on the seed and the stream's name alone (Fisher–Yates). */
export function permutation(count: number, seed: number, stream: string): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  const random = createRandom(seed, stream);
  for (let last = count - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
  return order;
}
