import { z } from 'zod';
import { standardisationSchema, type Standardisation } from '../data/standardise';
import { SafetensorsError, type SafetensorsFile } from '../tensor/safetensors';
import type { NamedTensors } from '../tensor/types';
import { isSlot, slotName } from '../program/names';
import { readonlyTyped } from '../data/readonlyTyped';

/** In a checkpoint's metadata: the slot whose tensors stand for the weights that the run shows and gives away. */
export const shownWeights = 'weights';

/** What a run learned, and what its images went through before they reached the network. */
export interface TrainedWeights {
  readonly tensors: NamedTensors;
  /** Absent where the file does not say it. */
  readonly standardisation?: Standardisation;
  /** Names of the classes; absent where the file does not say them. */
  readonly classes?: readonly string[];
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
  const standardisation = readFact(
    metadata,
    [preprocessing, 'standardisation'],
    standardisationSchema.optional(),
    'mean and deviation of the training images',
  );
  const classes = readFact(metadata, ['classes', 'classes'], classesSchema, 'names of the classes');
  return {
    tensors: new Map(own.map(([name, tensor]) => [name, shown(name) ?? tensor])),
    ...(standardisation && { standardisation }),
    ...(classes && { classes }),
  };
}

/** In the metadata of exported weights: the preprocessing of the images that they were trained on, as JSON. */
const preprocessing = 'preprocessing';

/** The metadata of exported weights or of a model; `runWeights` reads it. */
export function weightsMetadata({ standardisation, classes }: Omit<TrainedWeights, 'tensors'>): Record<string, string> {
  const formula = '(pixels / 255 - mean) / deviation';
  return {
    ...(standardisation && { [preprocessing]: JSON.stringify({ formula, ...standardisation }) }),
    ...(classes && { classes: JSON.stringify(classes) }),
  };
}

const classesSchema = readonlyTyped(z.array(z.string())).optional();

/** A checkpoint has its facts in the state that training continues with, exported weights have each by itself. */
function readFact<Fact>(
  { state, ...metadata }: SafetensorsFile['metadata'],
  [own, inState]: readonly [string, string],
  schema: z.ZodType<Fact>,
  what: string,
): Fact | undefined {
  const text = metadata[own];
  if (text === undefined && state === undefined) return undefined;
  try {
    const stated: unknown = text === undefined ? JSON.parse(state!)[inState] : JSON.parse(text);
    return schema.parse(stated);
  } catch (error) {
    throw new SafetensorsError(`its ${what} cannot be read`, { cause: error });
  }
}
