import type { Detail } from '../../viewport/detail';
import { shortened } from '../../viewport/shortName';
import type { Line, Tile } from './overviewScene';

export interface Frame {
  /** Canvas pixels that the picture shows. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Rectangle = Pick<Line, 'left' | 'right' | 'top' | 'bottom'>;

const meets = (frame: Frame, { left, right, top, bottom }: Rectangle): boolean =>
  right >= frame.left && left <= frame.right && bottom >= frame.top && top <= frame.bottom;

/** Draws edges; the context's scale is that of the view. */
export function paintLines(
  context: CanvasRenderingContext2D,
  lines: readonly Line[],
  frame: Frame,
  colourOf: (colour: string) => string,
): void {
  context.lineWidth = 2;
  for (const colour of new Set(lines.map((line) => line.colour))) {
    context.strokeStyle = colourOf(colour);
    for (const line of lines) if (line.colour === colour && meets(frame, line)) context.stroke(line.path);
  }
}

/** Draws nodes as tiles, and their names and shapes where these can be read. */
export function paintTiles(
  context: CanvasRenderingContext2D,
  tiles: readonly Tile[],
  frame: Frame,
  { detail, zoom }: { readonly detail: Detail; readonly zoom: number },
  colourOf: (colour: string) => string,
): void {
  const shown = tiles.filter(({ x, y, width, height }) =>
    meets(frame, { left: x, right: x + width, top: y, bottom: y + height }),
  );
  const isPlain = detail === 'block';
  for (const { x, y, width, height, colour, outline, isFrame } of shown) {
    if (isFrame) {
      paintFrame(context, { x, y, width, height }, { zoom, outline }, colourOf);
      continue;
    }
    if (!isPlain) {
      context.fillStyle = colourOf('var(--surface)');
      context.fillRect(x, y, width, height);
      context.globalAlpha = 0.16;
    }
    context.fillStyle = colourOf(colour);
    context.fillRect(x, y, width, height);
    context.globalAlpha = 1;
    if (!isPlain) context.fillRect(x, y, 4, height);
    if (!outline && isPlain) continue;
    // Selection and errors are seen from any distance.
    context.lineWidth = outline ? 3 / zoom : 1;
    context.strokeStyle = colourOf(outline ?? 'var(--line-strong)');
    context.strokeRect(x, y, width, height);
  }
  if (isPlain) return;
  context.textBaseline = 'middle';
  context.fillStyle = colourOf('var(--text)');
  // As large on the screen at every zoom; the shape has a second line where both fit.
  const size = Math.round(nameSize / zoom);
  for (const { x, y, width, height, name, shape, isFrame } of shown) {
    if (name === undefined) continue;
    if (isFrame) {
      context.font = `700 ${size}px system-ui, sans-serif`;
      context.fillText(fitted(context, name, width - 20), x + 12, y + size);
      continue;
    }
    const hasRoom = shape !== undefined && height > 2.1 * size;
    const middle = y + height / 2 - (hasRoom ? size * 0.6 : 0);
    context.font = `700 ${size}px system-ui, sans-serif`;
    context.fillText(fitted(context, name, width - 20), x + 12, middle);
    if (!hasRoom) continue;
    context.font = `400 ${Math.round(0.84 * size)}px system-ui, sans-serif`;
    context.fillText(fitted(context, shape, width - 20), x + 12, middle + 1.15 * size);
  }
}

/** A frame is seen through: what is in it is painted after it. */
function paintFrame(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Pick<Tile, 'x' | 'y' | 'width' | 'height'>,
  { zoom, outline }: { readonly zoom: number; readonly outline: string | undefined },
  colourOf: (colour: string) => string,
): void {
  context.lineWidth = (outline ? 3 : 1.5) / zoom;
  context.strokeStyle = colourOf(outline ?? 'var(--line-strong)');
  context.strokeRect(x, y, width, height);
}

/** Of names on tiles, pixels of the screen. */
const nameSize = 12;

const widths = new Map<string, string>();

/** The text, shortened where it would not fit; measured once. */
function fitted(context: CanvasRenderingContext2D, text: string, width: number): string {
  const key = `${context.font}|${width}|${text}`;
  let result = widths.get(key);
  if (result === undefined) {
    result = shortened(text, (shorter) => context.measureText(shorter).width <= width);
    if (widths.size > 20_000) widths.clear();
    widths.set(key, result);
  }
  return result;
}
