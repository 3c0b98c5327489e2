import type { NodeAnalysis } from './analysis';
import type { Problem } from '../problem';

export function stateOf(problems: readonly Problem[], isReady: boolean): NodeAnalysis['state'] {
  if (problems.some(({ severity }) => severity === 'error')) return 'problem';
  return isReady ? 'ready' : 'waiting';
}
