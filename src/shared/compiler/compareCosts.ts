import { sameShape, type Shape } from '../tensor/shape';
import { analyze, analysisAt } from './analyze';
import type { NetworkAnalysis } from './analyze/analysis';
import type { NetloomDocument } from '../document/schema';

/** One number of both drawings. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** A node of both drawings that gives another shape; nothing where its shape is not known. */
export interface ShapeDifference {
  readonly path: string;
  readonly before?: Shape;
  readonly after?: Shape;
}

/** What two drawings cost, and where tensors of nodes that both have differ in shape. */
export interface CostDifferences {
  /** Trainable, as papers count. */
  readonly parameters: Pair;
  /** For one example. */
  readonly macs: Pair;
  readonly activationBytes: Pair;
  /** At the batch of each one's recipe. */
  readonly trainingBytes: Pair;
  readonly shapes: readonly ShapeDifference[];
}

/** Compares what is worked out of two drawings; nodes are the same where their ids are. Never throws. */
export function compareCosts(before: NetloomDocument, after: NetloomDocument): CostDifferences {
  const [old, now] = [analyze(before), analyze(after)];
  const pair = (read: (totals: NetworkAnalysis['totals']) => number): Pair => ({
    before: read(old.totals),
    after: read(now.totals),
  });
  return {
    parameters: pair(({ parameters }) => parameters.trainable),
    macs: pair(({ macs }) => macs),
    activationBytes: pair(({ activationBytes }) => activationBytes),
    trainingBytes: pair(({ trainingBytes }) => trainingBytes),
    shapes: [...old.nodes.keys()].flatMap((path) => shapeDifference(old, now, path)),
  };
}

function shapeDifference(old: NetworkAnalysis, now: NetworkAnalysis, path: string): ShapeDifference[] {
  if (!now.nodes.has(path)) return [];
  const [before, after] = [old, now].map((analysis) => analysisAt(analysis, path)?.outputs[0]);
  if (before === after || (before && after && sameShape(before, after))) return [];
  return [{ path, ...(before && { before }), ...(after && { after }) }];
}
