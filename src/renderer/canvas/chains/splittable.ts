import { cardOf } from '@shared/editing';
import { drawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { cardsIn, viewCards } from '../../drawing/viewCards';
import { uiStore } from '../../ui/uiStore';

/** The chips that splitting at some nodes gives cards of their own: all on a node's card, or the chosen chips. */
export function splittable(ids: readonly string[]): readonly string[] {
  const { chips, hosts } = viewCards();
  return [...new Set(ids.flatMap((id) => (hosts.has(id) ? [id] : (chips.get(id) ?? []))))];
}

/** The nodes that joining at some nodes puts back on a card: all of their chains. */
export function joinable(ids: readonly string[]): readonly string[] {
  const state = drawingStore.getState();
  const { apart, fuseChains } = uiStore.getState();
  if (!fuseChains || !apart.size) return [];
  const { prefix, wired } = viewOf(state);
  const whole = cardsIn(state.document, wired, prefix, { fuseChains, apart: new Set() });
  const chain = new Set(ids.flatMap((id) => whole.chips.get(cardOf(whole, id)) ?? []));
  return [...chain].filter((id) => apart.has(prefix + id));
}
