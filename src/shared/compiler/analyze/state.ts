import type { NodeAnalysis, Problem } from '../network';

export function stateOf(problems: readonly Problem[], isReady: boolean): NodeAnalysis['state'] {
  if (problems.some(({ severity }) => severity === 'error')) return 'problem';
  return isReady ? 'ready' : 'waiting';
}
