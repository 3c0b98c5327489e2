/**
 * The seed of one batch of a run: a hash of the run's seed and the batch's number, an unsigned 32-bit integer.
 * Neighbouring seeds share no values, as `seed + batch` would: the dropout masks of seed 1 would be those of seed 2, one
 * step later. The number is mixed before it meets the seed, so that two seeds never give the same sequence shifted.
 */
export function stepSeed(seed: number, batch: number): number {
  return mix(mix(seed) ^ mix(batch ^ 0x9e3779b9));
}

/** A bijection of 32 bits in which each bit of the input moves each of the output ("lowbias32", C. Wellons, 2018). */
function mix(value: number): number {
  let bits = value >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}
