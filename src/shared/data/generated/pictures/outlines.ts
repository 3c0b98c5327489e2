/** Whether a point lies inside, in coordinates in which the outline fills about [−1, 1]², y down. */
export type Inside = (x: number, y: number) => boolean;

/** Outlines that can be told apart at 8×8 pixels, by name. */
export const outlines = {
  circle: (x, y) => x * x + y * y < 0.9,
  square: (x, y) => Math.max(Math.abs(x), Math.abs(y)) < 0.8,
  triangle: (x, y) => y < 0.8 && y > -0.9 && Math.abs(x) < ((y + 0.9) / 1.7) * 0.95,
  cross: (x, y) => Math.min(Math.abs(x), Math.abs(y)) < 0.28 && Math.max(Math.abs(x), Math.abs(y)) < 0.95,
  ring: (x, y) => x * x + y * y < 0.95 && x * x + y * y > 0.4,
  stripes: (x, y) => Math.max(Math.abs(x), Math.abs(y)) < 0.9 && Math.floor((y + 0.9) / 0.36) % 2 === 0,
} as const satisfies Readonly<Record<string, Inside>>;

export type OutlineName = keyof typeof outlines;

export const outlineNames = Object.keys(outlines) as readonly OutlineName[];
