import { keras } from './keras';
import { pytorch } from './pytorch';
import type { CodeTarget } from './codeTarget';

/** Every code target, in the order in which they are offered. */
export const codeTargets: readonly CodeTarget[] = [keras, pytorch];

/** The target of this name. Throws where there is none, listing those available. */
export function codeTarget(id: string): CodeTarget {
  const target = codeTargets.find((each) => each.id === id);
  if (!target)
    throw new Error(`There is no export to "${id}". Available: ${codeTargets.map((each) => each.id).join(', ')}.`);
  return target;
}
