import { z } from 'zod';
import type { TargetKind } from './definition';

/** What the loss of each class is multiplied by in training; tests count every example alike. */
export const classWeightsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('balanced') }).strict(),
  z
    .object({
      kind: z.literal('byClass'),
      /** One for each class, in their order; classes behind the last one count 1. */
      weights: z.array(z.number().min(0).max(1e6)).max(100_000).default([]),
    })
    .strict(),
]);

export type ClassWeights = z.infer<typeof classWeightsSchema>;

/** Classes that weights are for. @param channels the extent of the output's last axis */
export function weightedClasses(channels: number, targetKind: TargetKind): number {
  return targetKind === 'classes' ? Math.max(2, channels) : channels;
}

/** Weights with which every class counts as much as any other, 1 on average over the examples; 0 for classes that none has. */
export function balancedWeights(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const present = counts.filter((count) => count > 0).length;
  return counts.map((count) => (count > 0 ? total / (present * count) : 0));
}

/** Weights that a recipe gives by class, one for each. */
export function givenWeights({ weights }: Extract<ClassWeights, { kind: 'byClass' }>, classes: number): number[] {
  return Array.from({ length: classes }, (_, number) => weights[number] ?? 1);
}
