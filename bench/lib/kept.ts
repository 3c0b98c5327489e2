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

/** Entries of `results/analysis.json`: a drawing, and milliseconds of one check. */
export interface Checked {
  readonly label: string;
  readonly nodes: number;
  readonly edges: number;
  /** By what was edited. */
  readonly afterOneEdit: Readonly<Record<string, Summary>>;
  readonly fromTheBeginning: Summary;
}

/** Milliseconds of frames while something moves. */
interface Frames {
  readonly median: number;
  readonly p95: number;
  /** Of work of the page's main thread, a movement. */
  readonly mainThread: number;
}

/** Entries of `results/canvas.json`: a gesture. */
export interface Moved {
  readonly nodes: number;
  readonly netloom: Frames;
  readonly reactFlow: Frames;
  readonly ratios: Frames;
}

/** Entries of `results/runs.json`. */
export interface Listed {
  readonly runs: number;
  readonly points: number;
  readonly results: Readonly<Record<string, Summary>>;
}
