/** Starting values that suit an alternative better than the previous ones. */
export const starts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  sgd: { learningRate: 0.05 },
  adam: { learningRate: 0.002 },
  step: { every: 2, factor: 0.1 },
  plateau: { factor: 0.1 },
  norm: { limit: 1 },
  value: { limit: 0.5 },
};
