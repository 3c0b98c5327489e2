/** How a weight starts. Fans are the numbers of connections into and out of one unit. */
export type Initializer =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'heNormal'; readonly fanIn: number }
  | { readonly kind: 'glorotUniform'; readonly fanIn: number; readonly fanOut: number };
