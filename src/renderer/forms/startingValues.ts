import { optimizers } from '@shared/learning/optimizers';

/** Starting values that suit an alternative better than the previous ones. */
export const starts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ...Object.fromEntries(Object.values(optimizers).map(({ kind, start }) => [kind, { learningRate: start }])),
  step: { every: 2, factor: 0.1 },
  plateau: { factor: 0.1 },
  norm: { limit: 1 },
  value: { limit: 0.5 },
};
