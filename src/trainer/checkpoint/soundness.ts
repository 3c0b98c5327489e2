import { isSlot } from '@shared/compiler';
import type { NamedTensors } from '@shared/tensor/types';

/**
 * Says which tensor holds values that training cannot go on from, and how many: `3 of 36 of "c1/kernel"`. Undefined where
 * all are sound. A slot may hold an infinity: Adam's second moment does after a huge gradient, and training goes on.
 */
export function valuesThatAreNoNumbers(tensors: NamedTensors): string | undefined {
  for (const [name, { data }] of tensors) {
    if (!(data instanceof Float32Array)) continue;
    const isSound = isSlot(name) ? (value: number) => !Number.isNaN(value) : Number.isFinite;
    let unsound = 0;
    for (let index = 0; index < data.length; index++) if (!isSound(data[index]!)) unsound += 1;
    if (unsound > 0) return `${unsound} of ${data.length} of "${name}"`;
  }
  return undefined;
}

/**
 * The first tensor of a run's state that a checkpoint lacks. Slots of a kind that it does not know at all are none:
 * the optimizer that wrote it had none.
 */
export function missingTensor(state: Iterable<string>, checkpoint: NamedTensors): string | undefined {
  const kindOf = (name: string) => name.slice(name.lastIndexOf(':'));
  const known = new Set([...checkpoint.keys()].filter((name) => isSlot(name)).map(kindOf));
  for (const name of state) {
    if (checkpoint.has(name)) continue;
    if (!isSlot(name) || known.has(kindOf(name))) return name;
  }
  return undefined;
}
