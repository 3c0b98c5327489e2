import { beginTyping } from '../../ui/typedAhead';
import { uiStore, type QuickAdd } from '../../ui/uiStore';
import { flow } from '../../viewport/flow';
import { drawingStore } from '../../drawing/drawingStore';
import { viewOf } from '../../drawing/drawingView';
import { inPlace, onCanvas } from '../../viewport/shownPicture';
import { viewCentre } from '../../viewport/moveView';
import { placeAfter } from './addBlock';

/** Opens the menu of blocks for the graph one works in: at a point of the screen, after a node, or in the middle of the canvas. */
export function openQuickAdd(
  where: { readonly screen?: { x: number; y: number }; readonly after?: string } & Partial<QuickAdd> = {},
): void {
  const { screen, after, ...rest } = where;
  const { prefix } = viewOf(drawingStore.getState());
  const position = screen && flow() ? inPlace(flow()!.screenToFlowPosition(screen), prefix) : viewCentre();
  const place = after === undefined ? undefined : placeAfter(after);
  const target = place?.position ?? position;
  const at = screen ?? flow()?.flowToScreenPosition(onCanvas(target, prefix)) ?? { x: 400, y: 200 };
  beginTyping();
  uiStore.setState({
    quickAdd: { position: target, ...rest, at: onScreen(at), ...(after !== undefined && { after }) },
  });
}

export function closeQuickAdd(): void {
  uiStore.setState({ quickAdd: undefined });
}

/** The most room that the menu takes, with a typed line in it, pixels. */
const room = { width: 456, height: 440 };

/** Keeps the menu within the window. */
function onScreen({ x, y }: { x: number; y: number }) {
  return {
    x: Math.max(8, Math.min(x, window.innerWidth - room.width)),
    y: Math.max(8, Math.min(y, window.innerHeight - room.height)),
  };
}
