import { analysisAt, resolutionOf } from '@shared/compiler/analyze';
import type { Edge } from '@shared/document/schema';
import { edgesOfCards, endOfCard, moveNodes, type Box } from '@shared/editing';
import { edit } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { viewCards, withChips } from '../../drawing/viewCards';
import { dismiss, say, show } from '../../ui/uiStore';
import { boxesOf } from '../../viewport/nodeBoxes';
import { canvasArea } from '../../viewport/flow';
import { gliding } from '../../viewport/glideNodes';
import { fitView, leastZoom } from '../../viewport/moveView';
import { firstPort } from '../../viewport/nodeSize';
import { shownPlace } from '../../viewport/shownPicture';
import { snapped } from '../../viewport/grid';
import { layoutGraph, type LayoutKind } from './layoutGraph';
import { layoutInWorker } from './layoutWorker';
import { wordsOf } from '../../words/currentWords';
import { canvasToolsWords } from '../../words/english/canvasTools';

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
  const { graph, nodes, scope, prefix } = viewOf(before);
  const chosen = before.selection.filter((id) => nodes.has(id));
  const isPart = chosen.length > 1;
  const boxes = boxesOf(isPart ? chosen : nodes.keys());
  if (!boxes.length) return;
  const cards = viewCards();
  const frame = shownPlace(prefix)?.frame;
  const edges = edgesOfCards(cards, graph.edges);
  const { layOutNetwork } = await import('@shared/editing/layout');
  const network = layOutNetwork(boxes, edges, {
    direction: kind === 'down' ? 'down' : 'right',
    portLine: firstPort,
    window: windowFor(kind),
    stageOf: (id) => resolutionOf(analysisAt(before.analysis, prefix + endOfCard(cards, id))),
  });
  const isTangle = network.tangled > boxes.length / 3;
  const places = isTangle ? await untangled(boxes, edges, kind) : network.places;
  if (!places) return;
  const shift = isPart ? cornerOf(boxes) : { x: 0, y: 0 };
  const corner = cornerOf([...places.values()]);
  const moved = new Map(
    [...places].map(([id, { x, y }]) => [id, snapped({ x: x - corner.x + shift.x, y: y - corner.y + shift.y })]),
  );
  gliding(() => {
    edit(wordsOf(canvasToolsWords).layOut.step, (document) => moveNodes(document, withChips(moved), scope));
    if (!isPart && drawingStore.getState().view === before.view)
      requestAnimationFrame(() => fitView(frame && [frame.path]));
  });
}

/** Rows are for what would be too small in the window otherwise; `rows` asks for them sooner. */
function windowFor(kind: LayoutKind) {
  const area = canvasArea();
  if (!area || kind === 'down') return undefined;
  return { width: area.width - 64, height: area.height - 96, readable: kind === 'rows' ? 1 : leastZoom };
}

const cornerOf = (points: readonly { readonly x: number; readonly y: number }[]) => ({
  x: Math.min(...points.map(({ x }) => x)),
  y: Math.min(...points.map(({ y }) => y)),
});

/** elk's places, which cross fewer edges where no trunk sorts them; nothing where it was stopped. */
async function untangled(boxes: readonly Box[], edges: readonly Edge[], kind: LayoutKind) {
  const control = new AbortController();
  running = control;
  const stops = [abortWhenChanged(control, kind), sayThatItGoesOn(control, boxes.length)];
  try {
    const laid = await layoutInWorker(layoutGraph(boxes, edges, kind), control.signal);
    if (!laid || control.signal.aborted) return undefined;
    return new Map((laid.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
  } finally {
    stops.forEach((stop) => stop());
  }
}

/** A layout of what is no more must not land on what has been drawn since. */
function abortWhenChanged(control: AbortController, kind: LayoutKind): () => void {
  const { view, ...begun } = drawingStore.getState();
  const { opened } = begun;
  const { graph } = viewOf({ ...begun, view });
  return drawingStore.subscribe((state, before) => {
    if (state.document === before.document || control.signal.aborted) return;
    const now = viewOf({ ...state, view }).graph;
    if (state.opened === opened && now.nodes === graph.nodes && now.edges === graph.edges) return;
    control.abort();
    if (state.opened !== opened) return;
    const words = wordsOf(canvasToolsWords).layOut;
    say({
      kind: 'info',
      text: words.dropped,
      actions: [{ label: words.again, run: () => void layOut(kind) }],
    });
  });
}

/** Says that a layout is going on, where it takes a while, with a way to stop it. */
function sayThatItGoesOn(control: AbortController, count: number): () => void {
  let banner: number | undefined;
  const timer = setTimeout(() => {
    const words = wordsOf(canvasToolsWords).layOut;
    const actions = [{ label: words.stop, run: () => control.abort() }];
    banner = show({ kind: 'info', text: words.busy(count), actions });
  }, patience);
  return () => {
    clearTimeout(timer);
    if (banner !== undefined) dismiss(banner);
  };
}
