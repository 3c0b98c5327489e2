/** A point of a stroke: right and down, in a box of about ±0.55 by ±1. */
export type Point = readonly [x: number, y: number];
/** Drawn with one movement of the pen. */
export type Stroke = readonly Point[];

/** Points along straight lines from corner to corner, close enough together to be bent. */
function lines(...corners: readonly Point[]): Point[] {
  const pieces = 4;
  return corners.flatMap(([x, y], index): Point[] => {
    const next = corners[index + 1];
    if (!next) return [[x, y]];
    return Array.from({ length: pieces }, (_, piece) => {
      const share = piece / pieces;
      return [x + share * (next[0] - x), y + share * (next[1] - y)];
    });
  });
}

/** Points along an ellipse. Angles in turns: 0 is right, 0.25 down, 0.5 left. */
function arc(centre: Point, radii: Point, from: number, to: number): Point[] {
  const pieces = Math.ceil(16 * Math.abs(to - from));
  return Array.from({ length: pieces + 1 }, (_, piece) => {
    const angle = 2 * Math.PI * (from + (piece / pieces) * (to - from));
    return [centre[0] + radii[0] * Math.cos(angle), centre[1] + radii[1] * Math.sin(angle)];
  });
}

/** The ways in which people write each digit, from 0 to 9. */
export const digitStrokes: readonly (readonly (readonly Stroke[])[])[] = [
  [[arc([0, 0], [0.55, 1], -0.25, 0.75)], [arc([0, 0], [0.4, 1], -0.2, 0.85)]],
  [
    [lines([0, -1], [0, 1])],
    [lines([-0.35, -0.6], [0, -1], [0, 1])],
    [lines([-0.35, -0.65], [0, -1], [0, 1]), lines([-0.35, 1], [0.35, 1])],
  ],
  [
    [[...arc([0, -0.5], [0.5, 0.5], -0.45, 0.06), ...lines([-0.5, 1], [0.55, 1])]],
    [
      [
        ...arc([0, -0.5], [0.48, 0.5], -0.45, 0.08),
        ...arc([-0.3, 0.8], [0.2, 0.2], 0.25, 0.95),
        ...lines([0.2, 0.95], [0.6, 0.9]),
      ],
    ],
  ],
  [
    [[...arc([0, -0.5], [0.48, 0.5], -0.42, 0.22), ...arc([0, 0.5], [0.55, 0.5], -0.22, 0.42)]],
    [[...lines([-0.45, -1], [0.45, -1], [-0.05, -0.15]), ...arc([-0.02, 0.42], [0.52, 0.57], -0.22, 0.42)]],
  ],
  [
    [lines([-0.35, -1], [-0.5, 0.2], [0.6, 0.2]), lines([0.25, -0.5], [0.2, 1])],
    [lines([0.2, 1], [0.2, -1], [-0.55, 0.3], [0.6, 0.3])],
  ],
  [
    [
      [...lines([-0.35, -0.95], [-0.42, -0.1]), ...arc([-0.02, 0.4], [0.52, 0.6], -0.38, 0.4)],
      lines([-0.35, -0.95], [0.5, -1]),
    ],
    [[...lines([0.45, -1], [-0.35, -0.95], [-0.42, -0.05]), ...arc([-0.02, 0.42], [0.5, 0.57], -0.36, 0.42)]],
  ],
  [
    [[...arc([0.45, 0.45], [0.95, 1.45], -0.3, -0.5), ...arc([0, 0.45], [0.5, 0.55], 0.5, -0.5)]],
    [[...lines([0.1, -1], [-0.42, 0.25]), ...arc([0, 0.5], [0.46, 0.5], 0.5, -0.52)]],
  ],
  [
    [lines([-0.5, -1], [0.5, -1], [-0.1, 1])],
    [lines([-0.5, -0.85], [-0.48, -1], [0.5, -1], [-0.15, 1]), lines([-0.25, 0], [0.4, 0])],
    [[...lines([-0.5, -0.95], [0.5, -1]), ...arc([0.6, 1], [0.7, 1.6], -0.38, -0.5)]],
  ],
  [
    [[...arc([0, -0.5], [0.42, 0.5], 0.25, 1.25), ...arc([0, 0.5], [0.52, 0.5], -0.25, -1.25)]],
    [
      [
        ...arc([0, -0.52], [0.42, 0.48], -0.1, -0.75),
        ...arc([0, 0.48], [0.5, 0.52], -0.25, 0.75),
        ...lines([0.1, -0.1], [0.4, -0.7]),
      ],
    ],
  ],
  [
    [[...arc([0, -0.45], [0.48, 0.55], 0, -1), ...lines([0.46, -0.4], [0.35, 1])]],
    [[...arc([0, -0.45], [0.48, 0.55], 0, -1), ...arc([-0.47, -0.45], [0.95, 1.45], 0, 0.22)]],
  ],
];

/** The names of the classes. */
export const digitNames: readonly string[] = digitStrokes.map((_, digit) => String(digit));
