import type { ELK, ElkNode } from 'elkjs/lib/elk-api';
import { moveNodes } from '@shared/editing';
import { edit } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { boxesOf } from '../../viewport/nodeBoxes';
import { fitView, glide } from '../../viewport/moveView';
import { snapped } from '../../viewport/grid';
import { layoutGraph, type LayoutKind } from './layoutGraph';

let elk: Promise<ELK> | undefined;

/** elk runs in its own worker; both load when first needed. */
function engine(): Promise<ELK> {
  elk ??= import('elkjs/lib/elk-api').then(
    ({ default: Elk }) =>
      new Elk({
        workerFactory: () => new Worker(new URL('elkjs/lib/elk-worker.min.js', import.meta.url), { type: 'module' }),
      }),
  );
  return elk;
}

/** Lays the view out, or what is selected of it, as one undo step; nodes glide to their new places. */
export async function layOut(kind: LayoutKind): Promise<void> {
  const state = drawingStore.getState();
  const { graph, nodes, scope } = viewOf(state);
  const chosen = state.selection.filter((id) => nodes.has(id));
  const isPart = chosen.length > 1;
  const boxes = boxesOf(isPart ? chosen : nodes.keys());
  if (!boxes.length) return;
  const laid = await (await engine()).layout(layoutGraph(boxes, graph.edges, kind));
  const origin = isPart
    ? { x: Math.min(...boxes.map(({ x }) => x)), y: Math.min(...boxes.map(({ y }) => y)) }
    : { x: 0, y: 0 };
  const places = placesOf(laid, origin);
  const canvas = document.querySelector('.react-flow');
  canvas?.classList.add('gliding');
  edit('Lay out', (document) => moveNodes(document, places, scope));
  if (!isPart) requestAnimationFrame(() => fitView());
  setTimeout(() => canvas?.classList.remove('gliding'), glide() + 50);
}

function placesOf({ children }: ElkNode, origin: { x: number; y: number }): Map<string, { x: number; y: number }> {
  const left = Math.min(...(children ?? []).map(({ x = 0 }) => x));
  const top = Math.min(...(children ?? []).map(({ y = 0 }) => y));
  return new Map(
    (children ?? []).map(({ id, x = 0, y = 0 }) => [id, snapped({ x: x - left + origin.x, y: y - top + origin.y })]),
  );
}
