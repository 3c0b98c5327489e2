import { z } from 'zod';

const splitSchema = z.enum(['train', 'test']);

/** What of a loss surface people choose. */
export const surfaceOptionsSchema = z.object({
  /** Along each direction: odd, so that one of them is the weights themselves. */
  points: z
    .number()
    .int()
    .min(3)
    .max(101)
    .refine((points) => points % 2 === 1, 'expected an odd number, so that one point is the weights themselves')
    .default(21),
  /** How far each direction goes, both ways: 1 is as far as each filter is long. */
  range: z.number().positive().max(10).default(1),
  /** Examples whose mean loss each point is: equally spaced in the split; all where it has fewer. */
  examples: z.number().int().min(1).max(1_000_000).default(512),
  split: splitSchema.default('train'),
  /** Of the directions. */
  seed: z.number().int().min(0).max(4_294_967_295).default(0),
});

/** The mean loss of fixed examples around weights, or between two. */
export const lossSurfaceSchema = z.object({
  /** Coordinates along the first direction. */
  alphas: z.array(z.number()),
  /** Along the second; only 0 on the line between two runs, where α = 0 is the first and α = 1 the second. */
  betas: z.array(z.number()),
  /** Row by row: at `betas[row]` and `alphas[column]`. Nothing where it is no number or has no end. */
  losses: z.array(z.number().nullable()),
  examples: z.number().int(),
  split: splitSchema,
  /** Of the directions; nothing on a line between runs. */
  seed: z.number().int().optional(),
});

/** A surface with what was chosen of it. */
export const keptSurfaceSchema = z.object({ options: surfaceOptionsSchema, surface: lossSurfaceSchema });

export const surfaceProgressSchema = z.object({ run: z.string(), share: z.number().min(0).max(1) });

export type KeptSurface = z.output<typeof keptSurfaceSchema>;
export type SurfaceOptions = z.output<typeof surfaceOptionsSchema>;
export type LossSurface = z.infer<typeof lossSurfaceSchema>;

/** The loss at a place of the grid; nothing where it is no number or has no end. */
export function lossAt({ alphas, losses }: LossSurface, row: number, column: number): number | undefined {
  return losses[row * alphas.length + column] ?? undefined;
}

/** The loss of the weights themselves, where both coordinates are 0. */
export function lossAtCentre(surface: LossSurface): number | undefined {
  return lossAt(surface, surface.betas.indexOf(0), surface.alphas.indexOf(0));
}

/** The lowest and the highest of the losses that are numbers. */
export function extentOfLosses(surfaces: readonly LossSurface[]): readonly [lowest: number, highest: number] {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const loss of surfaces.flatMap(({ losses }) => losses)) {
    if (loss === null) continue;
    lowest = Math.min(lowest, loss);
    highest = Math.max(highest, loss);
  }
  return [lowest, highest];
}

/** Lines of a table: `alpha,beta,loss`, with an empty loss where it is no number. */
export function surfaceTable({ alphas, betas, losses }: LossSurface): string {
  const lines = betas.flatMap((beta, row) =>
    alphas.map((alpha, column) => `${alpha},${beta},${losses[row * alphas.length + column] ?? ''}`),
  );
  return ['alpha,beta,loss', ...lines, ''].join('\n');
}
