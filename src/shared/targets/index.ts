import { keras } from './keras';
import { kerasTraining } from './keras/training';
import { pytorch } from './pytorch';
import { pytorchTraining } from './pytorch/training';
import type { CodeTarget } from './codeTarget';

/** Targets that write a model, in the order in which they are offered. */
export const codeTargets: readonly CodeTarget[] = [keras, pytorch];

/** All targets: models, and scripts that train them by the recipe. */
export const exportTargets: readonly CodeTarget[] = [...codeTargets, kerasTraining, pytorchTraining];

/** The target of this name. Throws where there is none, listing those available. */
export function codeTarget(id: string): CodeTarget {
  const target = exportTargets.find((each) => each.id === id);
  if (!target)
    throw new Error(`There is no export to "${id}". Available: ${exportTargets.map((each) => each.id).join(', ')}.`);
  return target;
}
