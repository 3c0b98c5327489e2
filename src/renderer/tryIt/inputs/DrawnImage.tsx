import { useEffect, useRef, type PointerEvent } from 'react';
import { useClient } from '../../client/ClientContext';
import { paintTiles, tilesOfImages } from '../../tiles/tileGrid';
import { stroke, type Point } from './stroke';
import { give } from '../asking/trying';
import { tryStore, useTry } from '../asking/tryStore';
import type { EditorProps } from './editorProps';
import { useWords } from '../../words/currentWords';
import { tryItWords } from '../../words/english/tryIt';

/** Sides of the picture on the screen, pixels. */
const side = 112;

/** The pen's radius as a share of the image's width: a digit's line. */
const penWidth = 1 / 24;

/** What an Input gets, as the network sees it, to be drawn on where it is a small grey image. */
export function DrawnImage({ path, field, isDrawn }: EditorProps & { readonly isDrawn: boolean }) {
  const words = useWords(tryItWords);
  const client = useClient();
  const canvas = useRef<HTMLCanvasElement>(null);
  const given = useTry((state) => state.given[path]);
  const answered = useTry(({ tried }) => tried?.inputs?.[path]?.bytes);
  // What is drawn shows at once; what was chosen once it is decoded.
  const pixels = given?.kind === 'values' ? given.bytes : answered;
  const [height = 1, width = 1] = field.shape;
  const last = useRef<Point>(undefined);
  useEffect(() => {
    if (!pixels) return;
    const grid = { columns: 1, rows: 1, width, height, shown: 1 };
    const painted = paintTiles(tilesOfImages(field.shape, Uint8Array.from(pixels)), grid);
    canvas.current?.getContext('2d')?.putImageData(new ImageData(painted, width, height), 0, 0);
  }, [pixels, field.shape, width, height]);

  const pointOf = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLCanvasElement>): Point => {
    const box = currentTarget.getBoundingClientRect();
    return { x: ((clientX - box.left) / box.width) * width, y: ((clientY - box.top) / box.height) * height };
  };
  const drawTo = (event: PointerEvent<HTMLCanvasElement>, from: Point): void => {
    const { given: latest, tried, erases } = tryStore.getState();
    const now = latest[path];
    const before =
      now?.kind === 'values' ? now.bytes : (tried?.inputs?.[path]?.bytes ?? new Uint8Array(width * height));
    const to = pointOf(event);
    const bytes = stroke(before, width, from, to, { radius: width * penWidth, erases });
    last.current = to;
    give(client, { [path]: { kind: 'values', bytes } });
  };
  const scale = side / Math.max(width, height);
  return (
    <canvas
      ref={canvas}
      className="try-canvas"
      role="img"
      aria-label={words.imageFor(path)}
      data-drawn={isDrawn || undefined}
      {...{ width, height }}
      style={{ width: width * scale, height: height * scale }}
      {...(isDrawn && {
        onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          drawTo(event, pointOf(event));
        },
        onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => {
          if (last.current) drawTo(event, last.current);
        },
        onPointerUp: () => (last.current = undefined),
        onPointerCancel: () => (last.current = undefined),
      })}
    />
  );
}
