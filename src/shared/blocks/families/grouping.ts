import type { BlockProblem } from '../../document/problem';
import { greatestCommonDivisor } from '../../tensor/arithmetic';
import { labelled, say, stated } from '../../messages/saying';

/** The problem where groups do not divide the channels that come in, or the filters. */
export function groupsProblem(channels: number, filters: number, groups: number): BlockProblem | undefined {
  if (channels % groups === 0 && filters % groups === 0) return undefined;
  const fitting = greatestCommonDivisor(greatestCommonDivisor(channels, filters), groups);
  return {
    ...stated('block', 'groups', groups, channels, filters),
    parameter: 'groups',
    remedies: [{ ...labelled('set', 'groups', fitting), action: { kind: 'set', parameters: { groups: fitting } } }],
  };
}

/** `24 / 3 = 8 channels in each group` */
export const channelsOfGroup = (channels: number, groups: number) =>
  say('rule', 'channelsOfGroup', `${channels} / ${groups} = ${channels / groups}`);

/** The problem where groups do not divide the channels. */
export function divisorProblem(channels: number, groups: number): BlockProblem | undefined {
  if (channels % groups === 0) return undefined;
  const fitting = greatestCommonDivisor(channels, groups);
  return {
    ...stated('block', 'channelGroups', groups, channels),
    parameter: 'groups',
    remedies: [{ ...labelled('set', 'groups', fitting), action: { kind: 'set', parameters: { groups: fitting } } }],
  };
}
