import { useEffect, useRef } from 'react';
import { Panel, useStoreApi } from '@xyflow/react';
import { useColourBy, useMeasuredFor } from '../../drawing/colourBy';
import { useDrawingStore } from '../../drawing/drawingStore';
import { minimapColour } from './minimapColour';
import { useMinimapPanning, type MinimapView } from './useMinimapPanning';
import { onThemeChange } from '../../theme/onThemeChange';
import { themeColours } from '../../theme/themeColours';
import { boxOf } from '../../viewport/flowBox';
import type { FlowNode } from '../../viewport/flowTypes';
import { useWords } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

const size = { width: 140, height: 96 };
/** Margin around the drawing, pixels. */
const border = 6;

/** The whole drawing in small, with the visible part marked. Dragging pans, the wheel zooms. */
export function Minimap({ nodes }: { readonly nodes: readonly FlowNode[] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useRef<MinimapView>({ left: 0, top: 0, scale: 1 });
  const store = useStoreApi();
  const by = useColourBy();
  const measured = useMeasuredFor(by);
  const analysis = useDrawingStore((state) => state.analysis);
  useEffect(() => {
    const element = canvas.current!;
    const boxes = nodes.map((node) => ({
      ...boxOf(node, nodes),
      colour: minimapColour(node),
      isFrame: node.type === 'frame',
    }));
    const bounds = boundsOf(boxes);
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      const { transform, width, height } = store.getState();
      const [x, y, zoom] = transform;
      const seen = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
      const all = bounds ? boundsOf([bounds, seen])! : seen;
      const scale = Math.min((size.width - 2 * border) / all.width, (size.height - 2 * border) / all.height);
      const left = all.x - (size.width / scale - all.width) / 2;
      const top = all.y - (size.height / scale - all.height) / 2;
      shown.current = { left, top, scale };
      const ratio = devicePixelRatio;
      element.width = size.width * ratio;
      element.height = size.height * ratio;
      const context = element.getContext('2d')!;
      const colourOf = themeColours(element);
      context.setTransform(scale * ratio, 0, 0, scale * ratio, -left * scale * ratio, -top * scale * ratio);
      for (const box of boxes) {
        context.fillStyle = colourOf(box.colour);
        // What is in a frame is seen on it.
        context.globalAlpha = box.isFrame ? 0.2 : 1;
        context.fillRect(box.x, box.y, box.width, box.height);
      }
      context.globalAlpha = 1;
      // Veil what is out of view.
      context.beginPath();
      context.rect(left, top, size.width / scale, size.height / scale);
      context.rect(seen.x, seen.y, seen.width, seen.height);
      context.globalAlpha = 0.7;
      context.fillStyle = colourOf('var(--surface-sunken)');
      context.fill('evenodd');
      context.globalAlpha = 1;
      context.lineWidth = 1 / scale;
      context.strokeStyle = colourOf('var(--line-strong)');
      context.strokeRect(seen.x, seen.y, seen.width, seen.height);
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(draw);
    };
    soon();
    const stops = [
      store.subscribe((now, before) => {
        if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) soon();
      }),
      onThemeChange(soon),
      () => cancelAnimationFrame(frame),
    ];
    return () => stops.forEach((stop) => stop());
  }, [nodes, analysis, by, measured, store]);

  useMinimapPanning(canvas, shown);
  const words = useWords(canvasWords);

  return (
    <Panel position="bottom-right" className="react-flow__minimap">
      <canvas ref={canvas} className="minimap" role="img" aria-label={words.minimap} />
    </Panel>
  );
}

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

function boundsOf(boxes: readonly Box[]): Box | undefined {
  if (!boxes.length) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
