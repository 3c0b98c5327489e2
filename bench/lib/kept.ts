import type { Summary } from './statistics';

/** Entries of `results/start.json`: a network, and milliseconds to its first step. */
export interface Started {
  readonly label: string;
  readonly batch: number;
  readonly threads: number;
  readonly outcomes: Readonly<
    Record<
      string,
      {
        readonly label: string;
        /** From the drawing, or the generated source, in a process that has its library loaded. */
        readonly warm?: Summary;
        /** From the start of the process. */
        readonly cold?: Summary;
        readonly failure?: string;
      }
    >
  >;
}

/** Entries of `results/mnist.json`: a trainer, and what it came to; times in seconds. */
export interface Trained {
  readonly label: string;
  readonly threads: number;
  readonly epochs: number;
  /** The median epoch, its validation included. */
  readonly epoch?: number;
  readonly firstEpoch?: number;
  /** Of the whole program, from its start to its end. */
  readonly total?: number;
  /** On the test images, after the last epoch. */
  readonly accuracy?: number;
  readonly peakBytes?: number;
  readonly failure?: string;
}
