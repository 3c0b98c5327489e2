import type { Random } from '../../../tensor/random';
import type { Values } from '../definition';
import { digitStrokes, type Point } from './digitStrokes';

/**
 * Draws a digit with a pen, white on black, differently each time: slant, size, turn, width, place, thickness, ink and
 * how the strokes bend.
 * @param image bytes of a square image of one channel, all 0
 */
export function drawDigit(image: Values, size: number, digit: number, random: Random): void {
  const ways = digitStrokes[digit]!;
  const strokes = ways[random.integer(ways.length)]!;
  const bend = randomBend(size, random);
  const pen = size * (0.025 + 0.035 * random.uniform());
  const ink = 170 + random.integer(86);
  for (const stroke of strokes) {
    let from = bend(stroke[0]!);
    for (const point of stroke.slice(1)) {
      const to = bend(point);
      drawSegment(image, size, from, to, pen, ink);
      from = to;
    }
  }
}

/** Moves points of strokes to pixels. */
function randomBend(size: number, random: Random): (point: Point) => Point {
  const between = (least: number, most: number) => least + (most - least) * random.uniform();
  const height = size * between(0.26, 0.38);
  const width = height * between(0.75, 1.2);
  const slant = between(-0.15, 0.4);
  const turn = between(-0.15, 0.15);
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const sway = [between(-0.1, 0.1), between(-0.1, 0.1)] as const;
  const phase = [between(0, 2 * Math.PI), between(0, 2 * Math.PI)] as const;
  const centreX = size * between(0.42, 0.58);
  const centreY = size / 2 + (size / 2 - height - 0.09 * size) * between(-1, 1);
  return ([x, y]) => {
    const bentX = x + sway[0] * Math.sin(2.5 * y + phase[0]);
    const bentY = y + sway[1] * Math.sin(3.5 * x + phase[1]);
    const right = width * (bentX - slant * bentY);
    const down = height * bentY;
    return [centreX + right * cosine - down * sine, centreY + right * sine + down * cosine];
  };
}

/** Draws a line with round ends and soft edges; where strokes cross, the brighter one is seen. */
function drawSegment(image: Values, size: number, from: Point, to: Point, pen: number, ink: number): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const squared = Math.max(dx * dx + dy * dy, 1e-9);
  const first = (axis: 0 | 1) => Math.max(0, Math.floor(Math.min(from[axis], to[axis]) - pen - 1));
  const last = (axis: 0 | 1) => Math.min(size - 1, Math.ceil(Math.max(from[axis], to[axis]) + pen + 1));
  for (let row = first(1); row <= last(1); row++) {
    for (let column = first(0); column <= last(0); column++) {
      const [x, y] = [column + 0.5 - from[0], row + 0.5 - from[1]];
      const along = Math.max(0, Math.min(1, (x * dx + y * dy) / squared));
      const distance = Math.sqrt((x - along * dx) ** 2 + (y - along * dy) ** 2);
      const coverage = Math.max(0, Math.min(1, pen + 0.5 - distance));
      const at = row * size + column;
      image[at] = Math.max(image[at]!, Math.round(ink * coverage));
    }
  }
}
