import { useEffect, type RefObject } from 'react';
import { flow } from '../../viewport/flow';

/** Which part of the drawing the minimap shows: its corner in canvas pixels, and minimap pixels per canvas pixel. */
export interface MinimapView {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** Dragging in the minimap pans the canvas, the wheel zooms it. */
export function useMinimapPanning(canvas: RefObject<HTMLCanvasElement | null>, view: RefObject<MinimapView>): void {
  useEffect(() => {
    const element = canvas.current!;
    const pointOf = ({ clientX, clientY }: MouseEvent) => {
      const { left, top, scale } = view.current;
      const box = element.getBoundingClientRect();
      return { x: left + (clientX - box.left) / scale, y: top + (clientY - box.top) / scale };
    };
    let last: { x: number; y: number } | undefined;
    const centre = (x: number, y: number) => void flow()?.setCenter(x, y, { zoom: flow()!.getZoom(), duration: 0 });
    const listeners = {
      pointerdown: (event: PointerEvent) => {
        element.setPointerCapture(event.pointerId);
        last = { x: event.clientX, y: event.clientY };
        const { x, y } = pointOf(event);
        centre(x, y);
      },
      pointermove: (event: PointerEvent) => {
        if (!last || !flow()) return;
        const { x, y, zoom } = flow()!.getViewport();
        const { scale } = view.current;
        const [stepX, stepY] = [(event.clientX - last.x) / scale, (event.clientY - last.y) / scale];
        last = { x: event.clientX, y: event.clientY };
        void flow()!.setViewport({ x: x - stepX * zoom, y: y - stepY * zoom, zoom });
      },
      pointerup: () => (last = undefined),
      pointercancel: () => (last = undefined),
      wheel: (event: WheelEvent) => {
        event.preventDefault();
        void flow()?.zoomTo(flow()!.getZoom() * 2 ** (-event.deltaY / 500));
      },
    };
    const entries = Object.entries(listeners) as [string, EventListener][];
    for (const [type, listener] of entries) element.addEventListener(type, listener, { passive: false });
    return () => entries.forEach(([type, listener]) => element.removeEventListener(type, listener));
  }, [canvas, view]);
}
