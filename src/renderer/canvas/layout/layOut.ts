import type { ElkNode } from 'elkjs/lib/elk-api';
import { edgesOfCards, moveNodes } from '@shared/editing';
import { edit } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { viewCards, withChips } from '../../drawing/viewCards';
import { dismiss, say, show } from '../../ui/uiStore';
import { boxesOf } from '../../viewport/nodeBoxes';
import { fitView, glide } from '../../viewport/moveView';
import { snapped } from '../../viewport/grid';
import { layoutGraph, type LayoutKind } from './layoutGraph';
import { layoutInWorker } from './layoutWorker';

/** Milliseconds after which a layout that is not done yet says so. */
const patience = 400;

let running: AbortController | undefined;

/**
 * Lays the view out, or what is selected of it, as one undo step; nodes glide to their new places. Takes the place of a
 * layout that is going on, can be stopped, and stops where what it lays out is changed.
 */
export async function layOut(kind: LayoutKind): Promise<void> {
  running?.abort();
  const before = drawingStore.getState();
  const { graph, nodes, scope } = viewOf(before);
  const chosen = before.selection.filter((id) => nodes.has(id));
  const isPart = chosen.length > 1;
  const boxes = boxesOf(isPart ? chosen : nodes.keys());
  if (!boxes.length) return;
  const control = new AbortController();
  running = control;
  const stops = [abortWhenChanged(control, kind), sayThatItGoesOn(control, boxes.length)];
  let laid: ElkNode | undefined;
  try {
    laid = await layoutInWorker(layoutGraph(boxes, edgesOfCards(viewCards(), graph.edges), kind), control.signal);
  } finally {
    stops.forEach((stop) => stop());
  }
  if (!laid || control.signal.aborted) return;
  const origin = isPart
    ? { x: Math.min(...boxes.map(({ x }) => x)), y: Math.min(...boxes.map(({ y }) => y)) }
    : { x: 0, y: 0 };
  const places = placesOf(laid, origin);
  const canvas = document.querySelector('.react-flow');
  canvas?.classList.add('gliding');
  edit('Lay out', (document) => moveNodes(document, withChips(places), scope));
  if (!isPart && drawingStore.getState().view === before.view) requestAnimationFrame(() => fitView());
  setTimeout(() => canvas?.classList.remove('gliding'), glide() + 50);
}

/** A layout of what is no more must not land on what has been drawn since. */
function abortWhenChanged(control: AbortController, kind: LayoutKind): () => void {
  const { opened, view, document: drawn } = drawingStore.getState();
  const { graph } = viewOf({ document: drawn, view });
  return drawingStore.subscribe((state, before) => {
    if (state.document === before.document || control.signal.aborted) return;
    const now = viewOf({ document: state.document, view }).graph;
    if (state.opened === opened && now.nodes === graph.nodes && now.edges === graph.edges) return;
    control.abort();
    if (state.opened !== opened) return;
    say({
      kind: 'info',
      text: 'The drawing changed while it was being laid out, so the layout was dropped.',
      actions: [{ label: 'Lay out again', run: () => void layOut(kind) }],
    });
  });
}

/** Says that a layout is going on, where it takes a while, with a way to stop it. */
function sayThatItGoesOn(control: AbortController, count: number): () => void {
  let banner: number | undefined;
  const timer = setTimeout(() => {
    const actions = [{ label: 'Stop', run: () => control.abort() }];
    banner = show({ kind: 'info', text: `Laying out ${count} blocks…`, actions });
  }, patience);
  return () => {
    clearTimeout(timer);
    if (banner !== undefined) dismiss(banner);
  };
}

function placesOf({ children }: ElkNode, origin: { x: number; y: number }): Map<string, { x: number; y: number }> {
  const left = Math.min(...(children ?? []).map(({ x = 0 }) => x));
  const top = Math.min(...(children ?? []).map(({ y = 0 }) => y));
  return new Map(
    (children ?? []).map(({ id, x = 0, y = 0 }) => [id, snapped({ x: x - left + origin.x, y: y - top + origin.y })]),
  );
}
