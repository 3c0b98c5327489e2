import { appStore } from '../store/appStore';
import { problemsAt } from '../store/selectors';
import { blockOf, viewOf } from '../store/view';
import { categoryColour } from './node/describe';
import type { FlowNode } from './types';

export function minimapColour({ id, type }: FlowNode): string {
  if (type !== 'block') return 'var(--note-line)';
  const state = appStore.getState();
  const { nodes, prefix } = viewOf(state);
  if (problemsAt(state.analysis, prefix + id).some(({ severity }) => severity === 'error')) return 'var(--danger-line)';
  return categoryColour(blockOf(state, nodes.get(id))?.category);
}
