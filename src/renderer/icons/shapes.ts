/** Pieces of pictures on a field of 16×16, as path data. */

/** @param round radius of the corners */
export const box = (x: number, y: number, width: number, height = width, round = 0): string =>
  round
    ? `M${x + round} ${y}h${width - 2 * round}q${round} 0 ${round} ${round}v${height - 2 * round}q0 ${round} ${-round} ${round}` +
      `h${2 * round - width}q${-round} 0 ${-round} ${-round}v${2 * round - height}q0 ${-round} ${round} ${-round}z`
    : `M${x} ${y}h${width}v${height}h${-width}z`;

export const circle = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;

export const line = (...points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], index) => `${index ? 'L' : 'M'}${x} ${y}`).join('');

/** A grid of square cells. */
export function grid(x: number, y: number, columns: number, rows: number, cell: number): string {
  const [width, height] = [columns * cell, rows * cell];
  const down = Array.from({ length: columns + 1 }, (_, at) => `M${x + at * cell} ${y}v${height}`);
  const across = Array.from({ length: rows + 1 }, (_, at) => `M${x} ${y + at * cell}h${width}`);
  return [...down, ...across].join('');
}
