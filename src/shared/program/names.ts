/**
 * Names in the programs of `buildPrograms`. The network's own inputs are fed by node path (`input`), results of nodes are
 * named by path and number (`res1/conv1:0`); the leading colon keeps everything else apart from them.
 */

/** Fed beside the network's inputs. */
export const feeds = {
  /**
   * What an objective's output is compared with: class indices, int32 [batch] or [batch, …positions]; or float32, of the
   * output's shape. Objectives are numbered in their order.
   */
  target: (objective = 0) => `:target/${objective}`,
  /** Float32 [classes]: what the loss of each class is multiplied by. Fed in training where an objective weighs classes. */
  classWeights: (objective = 0) => `:classWeights/${objective}`,
  /** Scalar, float32. */
  learningRate: ':learningRate',
  /** Scalar, float32: the number of this step, from 1. */
  step: ':step',
  /** Int32 [batch]: indices of the examples in a resident part of the data. Fed instead of inputs and targets. */
  indices: ':indices',
  /** Float32 [batch]: 1 for examples that count, 0 for those that only fill the batch. */
  mask: ':mask',
} as const;

/** The parts of the data that programs read: `heldOut` holds the validation examples, then those of the test. */
export type PartName = 'train' | 'heldOut';

/** The name of a field of a resident part, sent to the engine once: [examples, …field.shape]. */
export function residentName(part: PartName, field: string): string {
  return `:${part}/${field}`;
}

/** Results. */
export const results = {
  /** Scalar, over all objectives by their weights. In `train` the batch's mean; in `evaluate` the sum over examples that count. */
  loss: ':loss',
  /**
   * The same of one objective, without its weight. Only where there are several, and in `evaluate` where a class is ignored:
   * there each example counts by its share of positions that do.
   */
  lossOf: (objective: number) => `:loss/${objective}`,
  /** Scalar: of how many examples that count the true class came first (with a class a position: their share). */
  correct: (objective = 0) => `:correct/${objective}`,
  /** Scalar: the sum of those shares. Only in `evaluate`, where a class is ignored. */
  counted: (objective = 0) => `:counted/${objective}`,
  /** [batch, …]: probabilities where the loss makes them of scores, else the output. */
  predictions: (objective = 0) => `:predictions/${objective}`,
  /** [batch, …]: what another Output gives, where an objective has that as its target. Only in `evaluate`. */
  target: (objective: number) => `:target/${objective}`,
  /** [trained weights]: the sum of the squares of the gradient of each. Only of `gradientsProgram`. */
  squaredGradients: ':squaredGradients',
  /** [batch]: the loss of each example, whether it counts or not. */
  losses: ':losses',
} as const;

/** The name of the program of a step's turn, counted from 0: `train`, and for the second turn `train/2`. */
export function turnProgram<Kind extends 'train' | 'accumulate'>(kind: Kind, turn: number): Kind | `${Kind}/${number}` {
  return turn === 0 ? kind : `${kind}/${turn + 1}`;
}

/** The name of a node's result in `predict`: `c1:0`, and for a second output `c1:1`. */
export function probeName(path: string, output = 0): string {
  return `${path}:${output}`;
}

/** The name of an optimizer's slot: `c1/kernel:momentum`. */
export function slotName(weight: string, slot: string): string {
  return `${weight}:${slot}`;
}

/** Slots that belong to no optimizer. */
export const slots = {
  /** The sum of the gradients of a step's batches so far; zero between steps, so it is not part of a checkpoint. */
  accumulated: 'accumulated',
  /** The moving average of a weight. */
  average: 'average',
  /** A weight as it was after the best epoch. */
  best: 'best',
} as const;

/** Whether a tensor's name is that of a slot, and of this one where one is named. */
export function isSlot(name: string, slot?: string): boolean {
  return slot === undefined ? name.includes(':') : name.endsWith(`:${slot}`);
}
