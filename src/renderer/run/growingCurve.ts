/** Points kept of one curve before its older half is thinned: 4 MB at most, however long the run. */
export const MAXIMUM_POINTS = 262_144;

interface Store {
  readonly step: Float64Array;
  readonly value: Float32Array;
  /** Points written so far by whichever curve appended last. */
  used: number;
}

/**
 * A growing line of (step, value) points. It behaves as an immutable value, so that a reducer can hold it, yet
 * appending costs no copy: the newest curve writes behind the end of the buffers that it shares with its predecessors,
 * which do not look there. A predecessor that is appended to again gets buffers of its own.
 */
export interface Curve {
  readonly length: number;
  /** Rises with each change, so that a reader can detect changes quickly. */
  readonly version: number;
  readonly store: Store;
}

function createStore(capacity: number): Store {
  return { step: new Float64Array(capacity), value: new Float32Array(capacity), used: 0 };
}

export function emptyCurve(): Curve {
  return { length: 0, version: 0, store: createStore(1024) };
}

export function stepsOf(curve: Curve): Float64Array {
  return curve.store.step.subarray(0, curve.length);
}

export function valuesOf(curve: Curve): Float32Array {
  return curve.store.value.subarray(0, curve.length);
}

/** The mean of the last `count` points; `undefined` where there are none. */
export function recentMean(curve: Curve, count: number): number | undefined {
  if (curve.length === 0) return undefined;
  const recent = valuesOf(curve).subarray(-count);
  return recent.reduce((sum, value) => sum + value, 0) / recent.length;
}

/** The step of the last point; −1 where there is none. */
export function lastStep(curve: Curve): number {
  return curve.length === 0 ? -1 : curve.store.step[curve.length - 1]!;
}

function copyInto(store: Store, curve: Curve): Store {
  store.step.set(stepsOf(curve));
  store.value.set(valuesOf(curve));
  store.used = curve.length;
  return store;
}

/** Replaces each two neighbours by their mean at the later step. */
function thin(curve: Curve): Curve {
  const half = Math.floor(curve.length / 2);
  const store = createStore(curve.store.step.length);
  for (let index = 0; index < half; index += 1) {
    store.step[index] = curve.store.step[2 * index + 1]!;
    store.value[index] = (curve.store.value[2 * index]! + curve.store.value[2 * index + 1]!) / 2;
  }
  store.used = half;
  return { length: half, version: curve.version + 1, store };
}

/** The curve with more points at its end. `steps` and `values` have equal lengths. */
export function append(curve: Curve, steps: readonly number[], values: readonly number[]): Curve {
  if (steps.length === 0) return curve;
  let base = curve;
  while (base.length + steps.length > MAXIMUM_POINTS && base.length > 1) base = thin(base);
  const length = base.length + steps.length;
  let store = base.store;
  if (length > store.step.length || store.used !== base.length) {
    let capacity = store.step.length;
    while (capacity < length) capacity *= 2;
    store = copyInto(createStore(capacity), base);
  }
  store.step.set(steps, base.length);
  store.value.set(values, base.length);
  store.used = length;
  return { length, version: curve.version + 1, store };
}

/** The curve up to and including `step`: what stays valid when a run resumes from an earlier checkpoint. */
export function truncateAfter(curve: Curve, step: number): Curve {
  let length = curve.length;
  while (length > 0 && curve.store.step[length - 1]! > step) length -= 1;
  return length === curve.length ? curve : { length, version: curve.version + 1, store: curve.store };
}
