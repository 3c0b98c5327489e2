import type { BlockProblem } from '../../document/problem';
import { greatestCommonDivisor } from '../../tensor/arithmetic';

/** The problem where groups do not divide the channels that come in, or the filters. */
export function groupsProblem(channels: number, filters: number, groups: number): BlockProblem | undefined {
  if (channels % groups === 0 && filters % groups === 0) return undefined;
  const fitting = greatestCommonDivisor(greatestCommonDivisor(channels, filters), groups);
  return {
    message:
      `The number of groups must divide both the input's ${channels} channels and the ${filters} filters; ` +
      `${groups} does not. Choose one that divides both.`,
    brief: 'groups do not divide',
    parameter: 'groups',
    remedies: [{ label: `Set groups to ${fitting}`, action: { kind: 'set', parameters: { groups: fitting } } }],
  };
}

/** The problem where groups do not divide the channels. */
export function divisorProblem(channels: number, groups: number): BlockProblem | undefined {
  if (channels % groups === 0) return undefined;
  const fitting = greatestCommonDivisor(channels, groups);
  return {
    message: `The number of groups must divide the input's ${channels} channels; ${groups} does not. Choose one that does.`,
    brief: 'groups do not divide',
    parameter: 'groups',
    remedies: [{ label: `Set groups to ${fitting}`, action: { kind: 'set', parameters: { groups: fitting } } }],
  };
}
