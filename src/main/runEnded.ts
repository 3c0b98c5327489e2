import type { RunEvent } from '@shared/contract/events';

/** Seconds from which on people turn to other things while a run goes on. */
const longRun = 60;

/** What the system shows of a run's end to people who look elsewhere; nothing where the run was short, or goes on. */
export function noticeOf(event: RunEvent): { title: string; body: string } | undefined {
  if (event.type === 'failed') return { title: 'Training failed', body: event.message };
  if (event.type !== 'finished' || event.seconds < longRun) return undefined;
  return {
    title: 'Training finished',
    body: `Test loss ${event.test.loss.toPrecision(3)}. ${event.note ?? ''}`.trim(),
  };
}
