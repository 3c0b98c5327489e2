import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';

/** What of a drawing, its data and its recipe decides how long a run takes and what memory it needs. */
export interface Work {
  /** Multiply-accumulates for one image. */
  readonly macs: number;
  /** Bytes of weights, gradients, optimizer state and activations of a batch. */
  readonly tensorBytes: number;
  /** Bytes of the examples in memory. */
  readonly dataBytes: number;
}

/** What a run on this machine came to. */
export interface Measured extends Work {
  readonly examplesPerSecond: number;
  /** Memory of its process, bytes. */
  readonly memory: number;
}

/** Memory of a trainer's process beside tensors and data, bytes, until it was measured: Node.js and ONNX Runtime. */
const usualOverhead = 160e6;

export function workOf(
  { totals }: Pick<NetworkAnalysis, 'totals'>,
  data: { readonly bytesInMemory: number } | undefined,
): Work {
  return {
    macs: totals.macs,
    tensorBytes: totals.parameterBytes + totals.trainingBytes,
    dataBytes: data?.bytesInMemory ?? 0,
  };
}

/** Images a second for this work, by the rate at which the measured run multiplied and added. */
export function expectedSpeed({ macs }: Work, measured: Measured): number {
  return (measured.examplesPerSecond * measured.macs) / Math.max(1, macs);
}

/** Bytes for this work: tensors, data, and what the engine takes for itself. */
export function expectedMemory({ tensorBytes, dataBytes }: Work, measured?: Measured): number {
  const overhead = measured && Math.max(0, measured.memory - measured.tensorBytes - measured.dataBytes);
  return tensorBytes + dataBytes + (overhead ?? usualOverhead);
}
