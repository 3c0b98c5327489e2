import { useCallback, useEffect, useRef } from 'react';
import { drawingStore, useDrawingStore } from '../drawing/drawingStore';
import { viewOf } from '../drawing/drawingView';
import { canvasArea, flow } from '../viewport/flow';
import { fitView } from '../viewport/moveView';

/** The smallest initial zoom: text is still readable. */
const readable = 0.55;

/** Fits the view when another drawing is shown or a composite is opened or left. */
export function useFirstFit(): () => void {
  const opened = useDrawingStore((state) => state.opened);
  const view = useDrawingStore((state) => state.view);
  const ready = useRef(false);
  const fit = useCallback(() => {
    requestAnimationFrame(() => requestAnimationFrame(show));
  }, []);
  useEffect(() => {
    if (ready.current) fit();
  }, [opened, view, fit]);
  return useCallback(() => {
    ready.current = true;
    fit();
  }, [fit]);
}

/** The whole drawing if it stays readable, otherwise its beginning. */
function show(): void {
  const instance = flow();
  const area = canvasArea();
  const { graph } = viewOf(drawingStore.getState());
  if (!instance || !area || !graph.nodes.length) return;
  const bounds = instance.getNodesBounds(graph.nodes.map(({ id }) => id));
  const isWide = bounds.width * readable > area.width && bounds.width / bounds.height > 4;
  if (!isWide) fitView(undefined, 0);
  else
    void instance.setViewport({
      x: 32 - bounds.x * readable,
      y: area.height / 2 - (bounds.y + bounds.height / 2) * readable,
      zoom: readable,
    });
}
