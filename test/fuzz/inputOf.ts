import { createRandom } from '@shared/tensor/random';
import { targets, type TargetName } from './targets';

/** The input of a seed. */
export const inputOf = (name: TargetName, seed: number): Uint8Array => targets[name].make(createRandom(seed, name));
