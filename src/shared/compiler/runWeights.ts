import { standardisationSchema, type Standardisation } from '../data/standardise';
import { SafetensorsError, type SafetensorsFile } from '../tensor/safetensors';
import type { NamedTensors } from '../tensor/types';
import { isSlot, slotName } from '../program/names';

/** In a checkpoint's metadata: the slot whose tensors stand for the weights that the run shows and gives away. */
export const shownWeights = 'weights';

/** In the metadata of exported weights: the preprocessing of the images that they were trained on, as JSON. */
const preprocessing = 'preprocessing';

/** What a run learned, and what its images went through before they reached the network. */
export interface TrainedWeights {
  readonly tensors: NamedTensors;
  /** Absent where the file does not say it. */
  readonly standardisation?: Standardisation;
}

/**
 * The weights and running statistics that a checkpoint's run shows and exports: the averaged ones with weight averaging,
 * those of the best epoch where they were restored, else those that training continues with. Takes exported weights too.
 * Throws where what it says of preprocessing cannot be read.
 */
export function runWeights({ tensors, metadata }: SafetensorsFile): TrainedWeights {
  const slot = metadata[shownWeights];
  const shown = (name: string) => (slot === undefined ? undefined : tensors.get(slotName(name, slot)));
  const own = [...tensors].filter(([name]) => !isSlot(name));
  const standardisation = readStandardisation(metadata);
  return {
    tensors: new Map(own.map(([name, tensor]) => [name, shown(name) ?? tensor])),
    ...(standardisation && { standardisation }),
  };
}

/** How a file of weights or a model says what its images go through; `runWeights` reads it. */
export function preprocessingMetadata(standardisation: Standardisation | undefined): Record<string, string> {
  if (!standardisation) return {};
  return { [preprocessing]: JSON.stringify({ formula: '(pixels / 255 - mean) / deviation', ...standardisation }) };
}

/** A checkpoint has it in the state that training continues with. */
function readStandardisation(metadata: SafetensorsFile['metadata']): Standardisation | undefined {
  const own = metadata[preprocessing];
  const state = metadata['state'];
  if (own === undefined && state === undefined) return undefined;
  try {
    const stated: unknown = own === undefined ? JSON.parse(state!).standardisation : JSON.parse(own);
    return standardisationSchema.parse(stated);
  } catch (error) {
    throw new SafetensorsError('its mean and deviation of the training images cannot be read', { cause: error });
  }
}
