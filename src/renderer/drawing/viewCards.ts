import { blockLibrary } from '@shared/blocks/library';
import type { NetloomDocument } from '@shared/document/schema';
import { idAt, scopePrefix } from '@shared/compiler/path';
import { cardOf, cardsOf, noCards, type Cards, type Graph, type Positions } from '@shared/editing';
import { useStore } from 'zustand';
import { uiStore, type UiState } from '../ui/uiStore';
import { drawingStore, useDrawingStore, type DrawingState } from './drawingStore';
import { viewAt, viewOf, type View } from './drawingView';

type Shown = Pick<DrawingState, 'document' | 'view' | 'analysis'>;
/** What of the interface says which nodes are on the cards of others. */
export type Choices = Pick<UiState, 'fuseChains' | 'apart'>;

interface Known {
  readonly view: View;
  readonly choices: Choices;
  readonly cards: Cards;
}

/** By the place's prefix; of one that is no longer shown as well, until another has its name. */
const known = new Map<string, Known>();

/** The cards of the graph one works in; the same object while neither the graph nor what is split changes. */
export function viewCards(state: Shown = drawingStore.getState()): Cards {
  return cardsOfView(state, viewOf(state), uiStore.getState());
}

/** The cards of the place with a prefix. */
export function cardsAt(prefix: string, state: Pick<Shown, 'document' | 'analysis'> = drawingStore.getState()): Cards {
  return cardsOfView(state, viewAt(state, prefix), uiStore.getState());
}

/** The path of the node whose card shows the node at a path. */
export function cardAt(path: string): string {
  const prefix = scopePrefix(path);
  return prefix + cardOf(cardsAt(prefix), idAt(path));
}

/** The cards of a place, as `viewCards`. */
export function cardsOfView(state: Pick<Shown, 'document'>, view: View, { fuseChains, apart }: Choices): Cards {
  const last = known.get(view.prefix);
  if (last?.view === view && last.choices.fuseChains === fuseChains && last.choices.apart === apart) return last.cards;
  const made = cardsIn(state.document, view.wired, view.prefix, { fuseChains, apart });
  const cards = last && isSame(last.cards, made) ? last.cards : made;
  known.set(view.prefix, { view, choices: { fuseChains, apart }, cards });
  return cards;
}

/** The cards of a graph, as of one that an edit is about to make, by what is split. */
export function cardsIn(
  document: NetloomDocument,
  graph: Graph,
  prefix: string,
  { fuseChains, apart }: Choices = uiStore.getState(),
): Cards {
  if (!fuseChains) return noCards;
  return cardsOf(graph, blockLibrary(document), apart.size ? (id) => apart.has(prefix + id) : undefined);
}

/** A slice of a place's cards, by ids of its nodes; the component renders again only when the slice changes. */
export function useCardsAt<Slice>(prefix: string, select: (cards: Cards) => Slice): Slice {
  const fuseChains = useStore(uiStore, (state) => state.fuseChains);
  const apart = useStore(uiStore, (state) => state.apart);
  return useDrawingStore((state) => select(cardsOfView(state, viewAt(state, prefix), { fuseChains, apart })));
}

function isSame(left: Cards, right: Cards): boolean {
  if (left.chips.size !== right.chips.size || left.hosts.size !== right.hosts.size) return false;
  for (const [host, list] of right.chips) {
    const known = left.chips.get(host);
    if (known?.length !== list.length || list.some((id, index) => known[index] !== id)) return false;
  }
  return true;
}

/** New places of nodes, with those of the chips on their cards: a card moves as a whole. */
export function withChips(
  places: Positions,
  cards = viewCards(),
  graph: Pick<Graph, 'nodes'> = viewOf(drawingStore.getState()).graph,
): Positions {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const all = new Map(places);
  for (const [host, place] of places) {
    const before = nodes.get(host)?.position;
    for (const id of cards.chips.get(host) ?? []) {
      const position = nodes.get(id)?.position;
      if (!before || !position || all.has(id)) continue;
      all.set(id, { x: position.x + place.x - before.x, y: position.y + place.y - before.y });
    }
  }
  return all;
}
