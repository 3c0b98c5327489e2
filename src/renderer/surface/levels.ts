/** From which ratio on losses are told apart by their order of magnitude. */
const wide = 4;

/** Isolines between the lowest and the highest loss, and where on the colour scale a loss stands. */
export interface Levels {
  readonly lowest: number;
  readonly highest: number;
  /** Losses of isolines, rising. */
  readonly lines: readonly number[];
}

/** Equally spaced, by ratio where losses differ much. None where all losses are one. */
export function levelsBetween(lowest: number, highest: number, count: number): Levels {
  if (!(highest > lowest)) return { lowest, highest, lines: [] };
  const isByRatio = lowest > 0 && highest / lowest > wide;
  const lines = Array.from({ length: count }, (_, index) => {
    const share = (index + 1) / (count + 1);
    return isByRatio ? lowest * (highest / lowest) ** share : lowest + (highest - lowest) * share;
  });
  return { lowest, highest, lines };
}
