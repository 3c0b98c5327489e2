import type { EngineWork } from '@shared/ipc/engines';
import { clock, scaled } from './numbers';

const width = 24;

/** Three figures: more only flicker. */
const brief = (bytes: number): string => scaled(Number(bytes.toPrecision(3)), 'B');

/** `[██████      ] 68.5 of 274 MB · 12.1 MB/s · 0:17 left` */
export function progressBar({ done, total, bytesPerSecond, secondsLeft }: NonNullable<EngineWork['progress']>): string {
  const filled = total > 0 ? Math.min(width, Math.floor((width * done) / total)) : 0;
  return [
    `[${'█'.repeat(filled)}${' '.repeat(width - filled)}] ${brief(done)} of ${brief(total)}`,
    ...(bytesPerSecond === undefined ? [] : [`${brief(bytesPerSecond)}/s`]),
    ...(secondsLeft === undefined ? [] : [`${clock(secondsLeft)} left`]),
  ].join(' · ');
}
