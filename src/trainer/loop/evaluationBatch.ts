/** What one example costs a network; see `NetworkAnalysis.totals`. */
export interface ExampleCost {
  readonly macs: number;
  readonly activationBytes: number;
}

/** Most examples at once: larger batches gain no speed. */
const most = 250;
/** Multiply-accumulates of one call: a second or two of a processor of two cores. */
const macsOfCall = 5e10;
/** Bytes of activations of one call, were all of them kept. */
const bytesOfCall = 512 * 2 ** 20;

/**
 * How many examples an evaluation runs at once: as many as cost a few seconds and a bounded memory, so that messages are
 * heard in between and a large network is tested on a machine that it trains on.
 * @param examples in the split
 */
export function evaluationBatch(examples: number, { macs, activationBytes }: ExampleCost): number {
  const affordable = Math.min(macsOfCall / Math.max(1, macs), bytesOfCall / Math.max(1, activationBytes));
  return Math.max(1, Math.min(most, examples, Math.floor(affordable)));
}
