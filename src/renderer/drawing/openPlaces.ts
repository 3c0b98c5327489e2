import type { Cards } from '@shared/editing';
import { useStore } from 'zustand';
import { uiStore } from '../ui/uiStore';
import { drawingStore, useDrawingStore, type DrawingState } from './drawingStore';
import { placeInside, prefixOf, viewAt, type View } from './drawingView';
import { cardsOfView, type Choices } from './viewCards';
import { useViewMode, viewModeStore, type ViewMode } from './viewMode';

/** A graph that the canvas shows: the one that fills it, or the inside of a composite that is open in place. */
export interface OpenPlace {
  readonly view: View;
  readonly cards: Cards;
  /** What is open in place in it, by the id of the composite's node. */
  readonly frames: ReadonlyMap<string, OpenPlace>;
}

/** What of the state says which places are open. */
export type Opened = Pick<DrawingState, 'document' | 'analysis' | 'canvas' | 'frames'>;

const noPaths: ReadonlySet<string> = new Set();
const noFrames: ReadonlyMap<string, OpenPlace> = new Map();

let last: { readonly key: readonly unknown[]; readonly outer: OpenPlace } | undefined;

/**
 * The place that fills the canvas, with those that are open in it; the same object while neither changes. Among volumes nothing
 * is open in place.
 */
export function openPlaces(state: Opened, choices: Choices, mode: ViewMode): OpenPlace {
  const open = mode === 'volumes' ? noPaths : state.frames;
  const key = [state.document, state.analysis, state.canvas, open, choices.fuseChains, choices.apart];
  if (last && key.every((part, index) => part === last!.key[index])) return last.outer;
  last = { key, outer: placeAt(state, prefixOf(state.canvas), choices, open) };
  return last.outer;
}

function placeAt(state: Opened, prefix: string, choices: Choices, open: ReadonlySet<string>): OpenPlace {
  const view = viewAt(state, prefix);
  const cards = cardsOfView(state, view, choices);
  if (!open.size) return { view, cards, frames: noFrames };
  const frames = new Map<string, OpenPlace>();
  for (const { id } of view.graph.nodes) {
    const path = view.prefix + id;
    // What a use leaves out has no inside there.
    if (!open.has(path) || view.leftOut.has(id)) continue;
    const inside = placeInside(state, path);
    if (inside !== undefined) frames.set(id, placeAt(state, inside, choices, open));
  }
  return { view, cards, frames };
}

/** What is open on the canvas now. */
export const shownPlaces = (state: Opened = drawingStore.getState()): OpenPlace =>
  openPlaces(state, uiStore.getState(), viewModeStore.getState().mode);

/** A slice of what is open on the canvas; the component renders again only when the slice changes. */
export function useOpenPlaces<Slice>(select: (outer: OpenPlace) => Slice): Slice {
  const fuseChains = useStore(uiStore, (state) => state.fuseChains);
  const apart = useStore(uiStore, (state) => state.apart);
  const mode = useViewMode();
  return useDrawingStore((state) => select(openPlaces(state, { fuseChains, apart }, mode)));
}

/** A place and all that are open in it, the outer ones first. */
export function* placesFrom(place: OpenPlace): Generator<OpenPlace> {
  yield place;
  for (const inner of place.frames.values()) yield* placesFrom(inner);
}

/**
 * The node on the canvas that stands for a path: the node itself where its place is open, else the composite that it is in.
 * Nothing where that is not on the canvas.
 */
export function shownAs(
  outer: OpenPlace,
  path: string,
): { readonly place: OpenPlace; readonly id: string } | undefined {
  const { prefix, nodes, notes } = outer.view;
  if (!path.startsWith(prefix)) return undefined;
  const [id = ''] = path.slice(prefix.length).split('/');
  if (!nodes.has(id) && !notes.some((note) => note.id === id)) return undefined;
  const inside = outer.frames.get(id);
  return (inside && shownAs(inside, path)) ?? { place: outer, id };
}
