/** A stream of numbers that depends on its seeds alone, the same on every machine. */
export interface Random {
  /** Uniform in [0, 1), 32 random bits. */
  uniform(): number;
  /** A whole number in [0, limit). */
  integer(limit: number): number;
}

/** Spreads one 32-bit number over all bits (the finaliser of MurmurHash3), so that neighbouring seeds part ways. */
function scramble(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A generator (sfc32) for these seeds: `randomFrom(recipe.seed, epoch)` is a different stream for each epoch. */
export function randomFrom(...seeds: readonly number[]): Random {
  let hash = 0x9e3779b9;
  for (const seed of seeds) hash = scramble(hash ^ scramble(seed + 0x7f4a7c15));
  let a = scramble(hash + 1);
  let b = scramble(hash + 2);
  let c = scramble(hash + 3);
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  return {
    uniform: () => next() / 4294967296,
    integer: (limit) => Math.floor((next() / 4294967296) * limit),
  };
}

/** The numbers 0 … count − 1 in an order that depends on the seeds alone (Fisher–Yates). */
export function permutation(count: number, ...seeds: readonly number[]): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  const random = randomFrom(...seeds);
  for (let last = count - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
  return order;
}
