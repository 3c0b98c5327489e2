import { useCallback, useEffect, useRef } from 'react';
import { onceDrawn } from '../browser/onceDrawn';
import { drawingStore, useDrawingStore } from '../drawing/drawingStore';
import { canvasArea, flow } from '../viewport/flow';
import { tileZoom } from '../viewport/detail';
import { fitView, leastZoom } from '../viewport/moveView';
import { shownPicture } from '../viewport/shownPicture';

/** Fits the view when another drawing is shown or a composite is opened or left. */
export function useFirstFit(): () => void {
  const opened = useDrawingStore((state) => state.opened);
  const canvas = useDrawingStore((state) => state.canvas);
  const ready = useRef(false);
  const fit = useCallback(() => {
    onceDrawn(show);
  }, []);
  useEffect(() => {
    if (ready.current) fit();
  }, [opened, canvas, fit]);
  return useCallback(() => {
    ready.current = true;
    fit();
  }, [fit]);
}

/** Where the drawing was looked at when it was left; else the whole drawing, or the beginning of one that is so long that its names could not be read; nothing at its own size. */
function show(): void {
  const instance = flow();
  const area = canvasArea();
  if (!instance || !area) return;
  const { place } = drawingStore.getState();
  const { view } = shownPicture().outer;
  if (place) {
    drawingStore.setState({ place: undefined });
    return void instance.setViewport(place);
  }
  if (!view.graph.nodes.length) return void instance.setViewport({ x: 0, y: 0, zoom: 1 });
  const bounds = instance.getNodesBounds(view.graph.nodes.map(({ id }) => view.prefix + id));
  const isLong = bounds.width * tileZoom > area.width && bounds.width / bounds.height > 4;
  if (!isLong) fitView(undefined, 0);
  else
    void instance.setViewport({
      x: 32 - bounds.x * leastZoom,
      y: area.height / 2 - (bounds.y + bounds.height / 2) * leastZoom,
      zoom: leastZoom,
    });
}
