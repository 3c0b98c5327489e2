/** What was given cannot be used: the drawing, the weights, an input. The message says what to give instead. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
