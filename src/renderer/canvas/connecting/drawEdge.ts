import { scopePrefix } from '@shared/compiler/path';
import { connect } from '@shared/editing';
import { edit, workIn } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { edgeEnds, type PortEnd } from './edgeEnds';
import { sayingReplacements } from './replacements';
import { wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

/** Draws an edge between two ports, and says which one it replaced. */
export function drawEdge(start: PortEnd, end: PortEnd): void {
  workIn(scopePrefix(start.nodeId));
  const { scope } = viewOf(drawingStore.getState());
  const [from, to] = edgeEnds(start, end);
  sayingReplacements([to], () =>
    edit(wordsOf(canvasWords).edits.connect, (document) => connect(document, from, to, scope)),
  );
}
