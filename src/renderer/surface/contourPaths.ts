import { contours } from 'd3-contour';
import type { LossSurface } from '@shared/contract/lossSurface';
import type { Levels } from './levels';

/**
 * The parts of a plot in which the loss is at least that of each isoline, as paths of SVG: α to the right, β upwards, points at
 * the edges of a square of the given side. What is no number is taken for the highest loss.
 */
export function contourPaths(
  { alphas, betas, losses }: LossSurface,
  { lines, highest }: Levels,
  side: number,
): readonly string[] {
  const [columns, rows] = [alphas.length, betas.length];
  const values = losses.map((loss) => loss ?? highest);
  // Points of d3-contour are the middles of cells.
  const x = (at: number) => (((at - 0.5) * side) / (columns - 1)).toFixed(2);
  const y = (at: number) => (side - ((at - 0.5) * side) / (rows - 1)).toFixed(2);
  return contours()
    .size([columns, rows])
    .thresholds([...lines])(values)
    .map(({ coordinates }) =>
      coordinates
        .flatMap((polygon) => polygon.map((ring) => ring.map(([left, top]) => `${x(left!)} ${y(top!)}`).join('L')))
        .map((ring) => `M${ring}Z`)
        .join(''),
    );
}
