import { onceDrawn } from '../../browser/onceDrawn';
import { openInPlace, selectPaths } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { canvasArea, flow } from '../../viewport/flow';
import { focusNode } from '../../viewport/focusNode';
import { gliding } from '../../viewport/glideNodes';
import { bringToView, fitView, glide, leastZoom } from '../../viewport/moveView';
import { boxOf } from '../../viewport/nodeBoxes';
import { anchorOf } from '../../viewport/shownPicture';

/** Opens a composite in place: a frame with what is inside it stands where its card was, and what is around makes room. */
export function openHere(path: string): void {
  change(path, true);
  onceDrawn(() => {
    const [box, area, zoom] = [boxOf(path), canvasArea(), flow()?.getZoom() ?? 1];
    if (!box || !area) return;
    const fits = zoom >= leastZoom && box.width * zoom < area.width && box.height * zoom < area.height;
    if (fits) bringToView(path);
    else fitView([path]);
  });
}

/** Folds a composite that is open in place to its card; what made room goes back to where it was. */
export function closeHere(path: string): void {
  change(path, false);
}

export function toggleHere(path: string): void {
  if (drawingStore.getState().frames.has(path)) closeHere(path);
  else openHere(path);
}

/** The first port of its card stays where it is on the screen. */
function change(path: string, isOpen: boolean): void {
  const before = anchorOf(path);
  gliding(() => {
    openInPlace(path, isOpen);
    selectPaths([path]);
    focusNode(path);
    const after = anchorOf(path);
    const instance = flow();
    if (!before || !after || !instance) return;
    const { x, y, zoom } = instance.getViewport();
    const moved = { x: x + (before.x - after.x) * zoom, y: y + (before.y - after.y) * zoom, zoom };
    void instance.setViewport(moved, { duration: glide() });
  });
}
