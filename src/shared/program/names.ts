/**
 * Names in the programs of `buildPrograms`. The network's own inputs are fed by node path (`input`), results of nodes are
 * named by path and number (`res1/conv1:0`); the leading colon keeps everything else apart from them.
 */

/** Fed beside the network's inputs. */
export const feeds = {
  /** Class indices, int32 [batch] (or [batch, H, W] for a class a pixel); or targets, float32, as the output. */
  labels: ':labels',
  /** Scalar, float32. */
  learningRate: ':learningRate',
  /** Scalar, float32: the number of this step, from 1. */
  step: ':step',
  /** Int32 [batch]: indices of the examples in a resident split. Fed instead of images and labels. */
  indices: ':indices',
  /** Float32 [batch]: 1 for examples that count, 0 for those that only fill the batch. */
  mask: ':mask',
} as const;

export type SplitName = 'train' | 'test';

/** Resident splits, sent to the engine once. */
export const residents = {
  /** Uint8 [examples, height, width, channels]. */
  images: (split: SplitName) => `:${split}/images`,
  /** Uint8 [examples, …] for classes, float32 for other targets. */
  labels: (split: SplitName) => `:${split}/labels`,
} as const;

/** Results. */
export const results = {
  /** Scalar. In `train` the batch's mean loss; in `evaluate` the sum over the examples that count. */
  loss: ':loss',
  /** Scalar: how many examples that count have their true class first. Only for class targets. */
  correct: ':correct',
  /** [batch, …]: probabilities of the classes for cross-entropy, else the network's output. */
  predictions: ':predictions',
  /** [batch]: the loss of each example, whether it counts or not. */
  losses: ':losses',
} as const;

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
