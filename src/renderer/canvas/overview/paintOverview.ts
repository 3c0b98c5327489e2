import type { Detail } from '../../viewport/detail';
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
  for (const isWrong of [false, true]) {
    context.strokeStyle = colourOf(isWrong ? 'var(--danger-line)' : 'var(--edge)');
    for (const line of lines) if (line.isWrong === isWrong && meets(frame, line)) context.stroke(line.path);
  }
}

/** Draws nodes as tiles, and their names and shapes where these can be read. */
export function paintTiles(
  context: CanvasRenderingContext2D,
  tiles: readonly Tile[],
  frame: Frame,
  detail: Detail,
  colourOf: (colour: string) => string,
): void {
  const shown = tiles.filter(({ x, y, width, height }) =>
    meets(frame, { left: x, right: x + width, top: y, bottom: y + height }),
  );
  const isPlain = detail === 'block';
  for (const { x, y, width, height, colour, outline } of shown) {
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
    context.lineWidth = outline ? 8 : 1;
    context.strokeStyle = colourOf(outline ?? 'var(--line-strong)');
    context.strokeRect(x, y, width, height);
  }
  if (isPlain) return;
  context.textBaseline = 'middle';
  context.fillStyle = colourOf('var(--text)');
  for (const [font, text, offset] of [
    ['700 26px system-ui, sans-serif', ({ name }: Tile) => name, -16],
    ['400 20px system-ui, sans-serif', ({ shape }: Tile) => shape, 14],
  ] as const) {
    context.font = font;
    for (const tile of shown) {
      const line = text(tile);
      if (line === undefined) continue;
      const middle = tile.y + tile.height / 2 + offset;
      context.fillText(fitted(context, line, tile.width - 24), tile.x + 14, middle);
    }
  }
}

const widths = new Map<string, string>();

/** The text, cut where it would not fit; measured once. */
function fitted(context: CanvasRenderingContext2D, text: string, width: number): string {
  const key = `${context.font}|${width}|${text}`;
  let result = widths.get(key);
  if (result === undefined) {
    result = text;
    for (let end = text.length; end > 1 && context.measureText(result).width > width;)
      result = `${text.slice(0, --end)}…`;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, result);
  }
  return result;
}
