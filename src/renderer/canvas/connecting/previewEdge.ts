import type { NetworkAnalysis } from '@shared/compiler/analyze/analysis';
import { scopePrefix } from '@shared/compiler/path';
import { connect } from '@shared/editing';
import { formatShape } from '@shared/tensor/shape';
import { drawingStore } from '../../drawing/drawingStore';
import { outcomeAt } from '../../drawing/outcome';
import { viewAt } from '../../drawing/drawingView';
import { sentenceOf } from '../../words/sentence';
import { edgeEnds, type PortEnd } from './edgeEnds';
import { refusalBetween } from './refusalBetween';
import { wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

export interface EdgePreview {
  readonly kind: 'fits' | 'problem';
  readonly text: string;
}

/** What an edge between two ports would give: the shape at the block that it reaches, or what would be wrong. */
export function previewEdge(start: PortEnd, end: PortEnd): EdgePreview | undefined {
  const refusal = refusalBetween(start, end);
  if (refusal !== undefined) return { kind: 'problem', text: refusal };
  const { document, analysis: before } = drawingStore.getState();
  const prefix = scopePrefix(end.nodeId);
  const { scope } = viewAt({ document, analysis: before }, prefix);
  const ends = edgeEnds(start, end);
  const { analysis, error, shape } = outcomeAt(connect(document, ...ends, scope), prefix + ends[1][0]);
  if (error) return { kind: 'problem', text: sentenceOf(error.said) };
  const { edge: words } = wordsOf(canvasWords);
  const more = errorsIn(analysis) - errorsIn(before);
  if (more > 0)
    return {
      kind: 'problem',
      text: shape ? words.withProblems(`→ ${formatShape(shape)}`, words.newProblems(more)) : words.newProblems(more),
    };
  return shape && { kind: 'fits', text: `→ ${formatShape(shape)}` };
}

function errorsIn({ problems }: NetworkAnalysis): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}
