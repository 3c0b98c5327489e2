import type { SafetensorsFile } from '../tensor/safetensors';
import type { NamedTensors } from '../tensor/types';
import { isSlot, slotName } from '../program/names';

/** In a checkpoint's metadata: the slot whose tensors stand for the weights that the run shows and gives away. */
export const shownWeights = 'weights';

/**
 * The weights and running statistics that a checkpoint's run shows and exports: the averaged ones with weight averaging,
 * those of the best epoch where they were restored, else those that training continues with.
 */
export function runWeights({ tensors, metadata }: SafetensorsFile): NamedTensors {
  const slot = metadata[shownWeights];
  const shown = (name: string) => (slot === undefined ? undefined : tensors.get(slotName(name, slot)));
  return new Map([...tensors].filter(([name]) => !isSlot(name)).map(([name, tensor]) => [name, shown(name) ?? tensor]));
}
