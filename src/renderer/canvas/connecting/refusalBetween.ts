import { scopePrefix } from '@shared/compiler/path';
import { connectionRefusal } from '@shared/editing';
import type { NetloomDocument } from '@shared/document/schema';
import { drawingStore } from '../../drawing/drawingStore';
import { viewAt } from '../../drawing/drawingView';
import { languageStore, wordsOf } from '../../words/currentWords';
import { framesWords } from '../../words/english/frames';
import { sentenceOf } from '../../words/sentence';
import { edgeEnds, type PortEnd } from './edgeEnds';
import { canvasWords } from '../../words/english/canvas';

/** What was found out about one port: each port of the view asks whenever the pointer moves. */
let known: { document: NetloomDocument; readonly from: string; readonly refusals: Map<string, string | undefined> };

/** Why an edge between two ports cannot be drawn, whichever of them it was dragged from. */
export function refusalBetween(start: PortEnd, end: PortEnd): string | undefined {
  const { document, analysis } = drawingStore.getState();
  const prefix = scopePrefix(start.nodeId);
  if (scopePrefix(end.nodeId) !== prefix) return wordsOf(framesWords).noEdgeAcross;
  const { scope, readOnly } = viewAt({ document, analysis }, prefix);
  if (readOnly) return wordsOf(canvasWords).ports.readOnly;
  if (start.type === end.type) return wordsOf(canvasWords).ports[start.type === 'source' ? 'toInput' : 'toOutput'];
  const { language } = languageStore.getState();
  const from = [language, scope, start.nodeId, start.id, start.type].join('\n');
  if (known?.document !== document || known.from !== from) known = { document, from, refusals: new Map() };
  const to = `${end.nodeId}\n${end.id ?? ''}`;
  if (!known.refusals.has(to)) {
    const refusal = connectionRefusal(document, ...edgeEnds(start, end), scope);
    known.refusals.set(to, refusal && sentenceOf(refusal));
  }
  return known.refusals.get(to);
}
