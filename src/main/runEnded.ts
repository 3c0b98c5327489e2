import type { RunEvent } from '@shared/contract/events';
import { saidText, words } from './words';

/** Seconds from which on people turn to other things while a run goes on. */
const longRun = 60;

/** What the system shows of a run's end to people who look elsewhere; nothing where the run was short, or goes on. */
export function noticeOf(event: RunEvent): { title: string; body: string } | undefined {
  const { failed, finished, testLoss } = words().desktop.runEnded;
  if (event.type === 'failed') return { title: failed, body: saidText(event) };
  if (event.type !== 'finished' || event.seconds < longRun) return undefined;
  return {
    title: finished,
    body: [testLoss(event.test.loss.toPrecision(3)), event.note].filter(Boolean).join(' '),
  };
}
