import { drawingStore } from '../../drawing/drawingStore';
import { problemsAt } from '../../drawing/analysisIndex';
import { blockOf, viewOf } from '../../drawing/drawingView';
import { blockColour, colourStore } from '../../drawing/colourBy';
import { isOfDrawing, type FlowNode } from '../../viewport/flowTypes';

export function minimapColour(node: FlowNode): string {
  const { id } = node;
  if (!isOfDrawing(node)) return 'var(--note-line)';
  const state = drawingStore.getState();
  const { nodes, prefix } = viewOf(state);
  if (problemsAt(state.analysis, prefix + id).some(({ severity }) => severity === 'error')) return 'var(--danger-line)';
  const { by } = colourStore.getState();
  return blockColour(state, by, id, blockOf(state, nodes.get(id)));
}
