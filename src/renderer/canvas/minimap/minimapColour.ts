import { drawingStore } from '../../drawing/drawingStore';
import { problemsAt } from '../../drawing/analysisIndex';
import { blockOf, viewOf } from '../../drawing/drawingView';
import { categoryColour } from '../../theme/categoryColour';
import { isOfDrawing, type FlowNode } from '../../viewport/flowTypes';

export function minimapColour(node: FlowNode): string {
  const { id } = node;
  if (!isOfDrawing(node)) return 'var(--note-line)';
  const state = drawingStore.getState();
  const { nodes, prefix } = viewOf(state);
  if (problemsAt(state.analysis, prefix + id).some(({ severity }) => severity === 'error')) return 'var(--danger-line)';
  return categoryColour(blockOf(state, nodes.get(id))?.category);
}
