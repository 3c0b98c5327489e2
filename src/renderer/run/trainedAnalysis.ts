import { analyze } from '@shared/compiler/analyze';
import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import type { NetloomDocument } from '@shared/document/schema';

const analyses = new WeakMap<NetloomDocument, NetworkAnalysis>();

/** The analysis of the drawing that a run trains, made once for all who ask. */
export function trainedAnalysis(document: NetloomDocument): NetworkAnalysis {
  const known = analyses.get(document) ?? analyze(document);
  analyses.set(document, known);
  return known;
}
