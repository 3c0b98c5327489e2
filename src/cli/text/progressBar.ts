import type { EngineWork } from '@shared/contract/engines';
import { bar } from './bar';
import { briefBytes, clock } from './numbers';

const width = 24;

/** `[██████      ] 68.5 of 274 MB · 12.1 MB/s · 0:17 left` */
export function progressBar({ done, total, bytesPerSecond, secondsLeft }: NonNullable<EngineWork['progress']>): string {
  return [
    `[${bar(total > 0 ? done / total : 0, width)}] ${briefBytes(done)} of ${briefBytes(total)}`,
    ...(bytesPerSecond === undefined ? [] : [`${briefBytes(bytesPerSecond)}/s`]),
    ...(secondsLeft === undefined ? [] : [`${clock(secondsLeft)} left`]),
  ].join(' · ');
}
