import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import { analysisAt, createAnalyzer } from '@shared/compiler/analyze';
import type { Problem } from '@shared/compiler/problem';
import type { NetloomDocument } from '@shared/document/schema';
import type { Shape } from '@shared/tensor/shape';
import { problemsAt } from './analysisIndex';

/** What an edit that is only thought of would come to at a node. */
export interface Outcome {
  readonly analysis: NetworkAnalysis;
  /** The first error of the node. */
  readonly error: Problem | undefined;
  /** Of what leaves it first. */
  readonly shape: Shape | undefined;
}

/** Checks only what an edit changes, and keeps what it knows from one to the next. */
const analyzer = createAnalyzer();

/** @param document as the edit would make it */
export function outcomeAt(document: NetloomDocument, path: string): Outcome {
  const analysis = analyzer(document);
  return {
    analysis,
    error: problemsAt(analysis, path).find(({ severity }) => severity === 'error'),
    shape: analysisAt(analysis, path)?.outputs[0],
  };
}
