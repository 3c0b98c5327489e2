import { keras } from './keras';
import { pytorch } from './pytorch';
import type { CodeTarget } from './codeTarget';

/** Every language or framework that a drawing can leave in as source code, in the order in which they are offered. */
export const codeTargets: readonly CodeTarget[] = [keras, pytorch];

/** Throws where there is none of this name, and says which there are. */
export function codeTarget(id: string): CodeTarget {
  const target = codeTargets.find((each) => each.id === id);
  if (!target)
    throw new Error(`There is no export to "${id}". Available: ${codeTargets.map((each) => each.id).join(', ')}.`);
  return target;
}
