import { keras } from './keras';
import { kerasTraining } from './keras/training';
import { pytorch } from './pytorch';
import { pytorchTraining } from './pytorch/training';
import type { CodeTarget, ExportTarget } from './codeTarget';
import { figure } from './figures/figure';

/** Targets that write a model, in the order in which they are offered. */
export const codeTargets: readonly CodeTarget[] = [keras, pytorch];

/** All targets: models, scripts that train them by the recipe, and figures. */
export const exportTargets: readonly ExportTarget[] = [...codeTargets, kerasTraining, pytorchTraining, figure];

/** The target of this name. Throws where there is none, listing those available. */
export function exportTarget(id: string): ExportTarget {
  const target = exportTargets.find((each) => each.id === id);
  if (!target)
    throw new Error(`There is no export to "${id}". Available: ${exportTargets.map((each) => each.id).join(', ')}.`);
  return target;
}
