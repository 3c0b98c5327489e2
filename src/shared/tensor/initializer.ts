/** How a weight starts. Fans are the numbers of connections into and out of one unit. */
export type Initializer =
  | { readonly kind: 'constant'; readonly value: number }
  /** Each value fills an equal share of the tensor, one after the other: a start for each gate of a recurrence. */
  | { readonly kind: 'shares'; readonly values: readonly number[] }
  /** Evenly in [−limit, limit). */
  | { readonly kind: 'uniform'; readonly limit: number }
  | { readonly kind: 'heNormal' | 'heUniform' | 'lecunNormal' | 'lecunUniform'; readonly fanIn: number }
  | { readonly kind: 'glorotNormal' | 'glorotUniform'; readonly fanIn: number; readonly fanOut: number }
  /** A matrix whose rows, or columns where there are fewer, are orthogonal to each other and of length 1. */
  | { readonly kind: 'orthogonal'; readonly rows: number; readonly columns: number };
