import { useEffect, useRef } from 'react';
import { useStoreApi, type Transform } from '@xyflow/react';
import { drawingStore, useDrawingStore } from '../../drawing/drawingStore';
import { useColourBy, useMeasuredFor } from '../../drawing/colourBy';
import type { FlowEdge, FlowNode } from '../../viewport/flowTypes';
import type { Detail } from '../../viewport/detail';
import { onThemeChange } from '../../theme/onThemeChange';
import { paintLines, paintTiles } from './paintOverview';
import { themeColours } from '../../theme/themeColours';
import { linesOf, tilesOf } from './overviewScene';

/**
 * How far the picture reaches beyond the view on each side, as a fraction of the view: panning within it needs no
 * redraw.
 */
const margin = 0.25;
/** Maximum stretch of the picture while the zoom changes. */
const stretch = 1.6;
/** Milliseconds without movement after which a stretched picture is redrawn. */
const rest = 120;

export interface OverviewProps {
  /** What is drawn: all but the nodes that stand on the page as elements because they are being dragged. */
  readonly tiles: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly nodes: readonly FlowNode[];
  readonly detail: Detail;
}

/**
 * A large drawing seen from afar, as one picture: elements for thousands of nodes would be too slow to move. It moves
 * and stretches with the view, and is redrawn only when the view leaves it or comes to rest.
 */
export function Overview({ tiles, nodes, edges, detail }: OverviewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const analysis = useDrawingStore((state) => state.analysis);
  const by = useColourBy();
  const measured = useMeasuredFor(by);
  const view = useDrawingStore((state) => state.canvas);
  // Read when it draws: nodes that are only being dragged do not change the picture.
  const latest = useRef(nodes);
  useEffect(() => {
    latest.current = nodes;
  });
  useEffect(() => {
    const element = canvas.current!;
    const state = drawingStore.getState();
    const scene = { tiles: tilesOf(state, tiles, latest.current), lines: linesOf(state, latest.current, edges) };
    let drawn: Transform = [0, 0, 0];
    let timer: ReturnType<typeof setTimeout> | undefined;

    const draw = (): void => {
      clearTimeout(timer);
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = (drawn = transform);
      const ratio = devicePixelRatio;
      const [pixelsX, pixelsY] = [width, height].map((length) => Math.round(length * (1 + 2 * margin) * ratio));
      if (element.width !== pixelsX || element.height !== pixelsY) {
        element.width = pixelsX!;
        element.height = pixelsY!;
        element.style.width = `${pixelsX! / ratio}px`;
        element.style.height = `${pixelsY! / ratio}px`;
      }
      const context = element.getContext('2d')!;
      const [offsetX, offsetY] = [x + margin * width, y + margin * height];
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, element.width, element.height);
      context.setTransform(zoom * ratio, 0, 0, zoom * ratio, offsetX * ratio, offsetY * ratio);
      const frame = {
        left: -offsetX / zoom,
        top: -offsetY / zoom,
        right: (width * (1 + 2 * margin) - offsetX) / zoom,
        bottom: (height * (1 + 2 * margin) - offsetY) / zoom,
      };
      const colourOf = themeColours(element);
      paintLines(context, scene.lines, frame, colourOf);
      paintTiles(context, scene.tiles, frame, { detail, zoom }, colourOf);
    };

    const follow = (): void => {
      const { transform, width, height } = store.getState();
      const scale = transform[2] / drawn[2];
      // Offset of the picture's corner from where it belongs.
      const [left, top] = [transform[0] - drawn[0] * scale, transform[1] - drawn[1] * scale];
      const isInside = [
        [left, width],
        [top, height],
      ].every(([shift, length]) => {
        const start = shift! - margin * length! * scale;
        return start <= 0 && start + (1 + 2 * margin) * length! * scale >= length!;
      });
      if (scale > stretch || scale < 1 / stretch || !isInside) draw();
      else if (scale !== 1) {
        clearTimeout(timer);
        timer = setTimeout(() => {
          draw();
          place();
        }, rest);
      }
      place();
    };

    const place = (): void => {
      const { transform, width, height } = store.getState();
      const scale = transform[2] / drawn[2];
      const x = transform[0] - drawn[0] * scale - margin * width * scale;
      const y = transform[1] - drawn[1] * scale - margin * height * scale;
      element.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    };

    draw();
    place();
    const stops = [
      store.subscribe((now, before) => {
        if (now.width !== before.width || now.height !== before.height) drawn = [0, 0, 0];
        if (now.transform !== before.transform || drawn[2] === 0) follow();
      }),
      onThemeChange(draw),
      () => clearTimeout(timer),
    ];
    return () => stops.forEach((stop) => stop());
  }, [tiles, edges, detail, analysis, by, measured, view, store]);
  return <canvas ref={canvas} className="overview" aria-hidden="true" />;
}
