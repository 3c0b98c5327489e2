import { idAt, scopePrefix } from '@shared/compiler/path';
import { drawingStore } from '../../drawing/drawingStore';
import { problemsAt } from '../../drawing/analysisIndex';
import { blockOf, viewAt } from '../../drawing/drawingView';
import { blockColour, colourStore } from '../../drawing/colourBy';
import { isOfDrawing, type FlowNode } from '../../viewport/flowTypes';

export function minimapColour(node: FlowNode): string {
  const { id } = node;
  if (!isOfDrawing(node)) return 'var(--note-line)';
  const state = drawingStore.getState();
  const drawn = viewAt(state, scopePrefix(id)).nodes.get(idAt(id));
  if (problemsAt(state.analysis, id).some(({ severity }) => severity === 'error')) return 'var(--danger-line)';
  const { by } = colourStore.getState();
  return blockColour(state, by, id, blockOf(state, drawn));
}
